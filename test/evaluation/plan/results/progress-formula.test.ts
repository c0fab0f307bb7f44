import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { type Row, runRow, type Settings } from './result-row';

const pace = { from: '2020-04', to: '2025-03', at: '2021-03' };
const profile = (progress: object, more: object = {}): Settings => ({ profile: parseProfile({ progress, ...more }) });
const percent = (value: number) => ({ value, format: '0.0%' });

test.each<[string, Row, Settings, string]>([
  ['three numbers', { figures: [499, 487, 540] }, {}, '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-G5)),"要確認")'],
  [
    'notes with the figures',
    { figures: ['3,560(H29)', '3,510(H30)', 3630] },
    {},
    '=IF(0,"「要確認」と出たら、数値だけを入力するか、もう一度評価",IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(IF(H5="3,510(H30)",3510,H5)-IF(G5="3,560(H29)",3560,G5))/(I5-IF(G5="3,560(H29)",3560,G5))),"要確認"))',
  ],
  [
    'a dash for the baseline',
    { figures: ['-', 0, 1] },
    {},
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-IF(G5="-",0,G5))/(I5-IF(G5="-",0,G5))),"要確認")',
  ],
  ['a blank baseline', { figures: [null, 0, 1] }, {}, '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-G5)),"要確認")'],
  [
    'no column for the baseline',
    { figures: [null, 1, 2] },
    { without: ['baseline'] },
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-0)/(I5-0)),"要確認")',
  ],
  [
    'a word for not measured',
    { figures: [1, '調査中', 2] },
    {},
    '=IFERROR(IF(OR(H5="",H5="-",I5="",H5="調査中"),"-",(H5-G5)/(I5-G5)),"要確認")',
  ],
  [
    'a word that was reached, from no baseline',
    { figures: ['ー', '策定', '策定'] },
    profile({ missingBaseline: 'not-assessed' }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(H5=I5,1,"要確認")),"要確認")',
  ],
  ['a dash for the target', { figures: [1, 2, '―'] }, {}, '=IFERROR(IF(OR(H5="",H5="-",I5="",I5="―"),"-",(H5-G5)/(I5-G5)),"要確認")'],
  [
    '※',
    { name: '利用者数※', figures: [6, 6, 6] },
    profile({}, { marks: [{ mark: '※', rule: 'ratio' }] }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",H5/I5),"要確認")',
  ],
  [
    'lower is better',
    { figures: [6, 6, 6] },
    profile({ rule: 'inverse-ratio' }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",2-H5/I5),"要確認")',
  ],
  [
    'a limit',
    { figures: [80, 85, '90以下'] },
    {},
    '=IF(0,"「要確認」と出たら、数値だけを入力するか、もう一度評価",IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(H5-IF(I5="90以下",90,I5)<=0,1,IF(IF(I5="90以下",90,I5)>0,2-H5/IF(I5="90以下",90,I5),0))),"要確認"))',
  ],
  [
    'percent formats throughout',
    { figures: [percent(0.1), percent(0.2), percent(0.3)] },
    {},
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-G5)),"要確認")',
  ],
  [
    'a percentage as text beside percent formats is read in their scale',
    { figures: [percent(0.1), percent(0.2), '30.5%'] },
    {},
    '=IF(0,"「要確認」と出たら、数値だけを入力するか、もう一度評価",IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(IF(I5="30.5%",0.305,IF(ABS(I5)>1,I5/100,I5))-G5)),"要確認"))',
  ],
  [
    'percent formats beside plain numbers',
    { figures: [10, percent(0.2), 30] },
    {},
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",((H5*100)-G5)/(I5-G5)),"要確認")',
  ],
  [
    'cut off',
    { figures: [1, 2, 4] },
    profile({ rounding: 'truncate', decimals: 0 }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",ROUNDDOWN(ROUND((H5-G5)/(I5-G5),10),2)),"要確認")',
  ],
  [
    'the progress against the value expected by now',
    { figures: [1, 2, 4] },
    profile({ against: 'expected' }, { pace }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/((I5-G5)*1/5)),"要確認")',
  ],
  [
    'the rate against the value expected by now',
    { figures: [1, 2, 4] },
    profile({ rule: 'ratio', against: 'expected' }, { pace }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",H5/(G5+(I5-G5)*1/5)),"要確認")',
  ],
  [
    "against this year's target",
    { figures: [1, 2, 4], otherYear: 3 },
    profile({ against: 'yearly-target' }),
    '=IFERROR(IF(OR(H5="",H5="-",L5=""),"-",(H5-G5)/(L5-G5)),"要確認")',
  ],
  [
    'the first figure for a missing baseline',
    { figures: ['-', 2, 4], otherYear: 1 },
    profile({ missingBaseline: 'first-available' }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-IF(ISNUMBER(G5),G5,L5))/(I5-IF(ISNUMBER(G5),G5,L5))),"要確認")',
  ],
  [
    'a target that is the first figure, which stands for a missing baseline',
    { figures: ['-', 4, 4], otherYear: 4 },
    profile({ missingBaseline: 'first-available' }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(AND(ROUND(I5-IF(ISNUMBER(G5),G5,L5),10)=0,ROUND(H5-I5,10)=0),1,(H5-IF(ISNUMBER(G5),G5,L5))/(I5-IF(ISNUMBER(G5),G5,L5)))),"要確認")',
  ],
  [
    'a target of nothing where the first figure stands for a missing baseline',
    { figures: ['-', 0, 0], otherYear: 4 },
    profile({ missingBaseline: 'first-available' }),
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-IF(ISNUMBER(G5),G5,L5))/(I5-IF(ISNUMBER(G5),G5,L5))),"要確認")',
  ],
  [
    'a missing baseline that is not assessed',
    { figures: ['-', 2, 4] },
    profile({ missingBaseline: 'not-assessed' }),
    '=IFERROR(IF(OR(H5="",H5="-",I5="",G5="",G5="-"),"-",(H5-G5)/(I5-G5)),"要確認")',
  ],
  ['a milestone', { figures: ['未策定', '策定', '策定'] }, {}, '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(H5=I5,1,"要確認")),"要確認")'],
  [
    'text that arithmetic would take for a date',
    { figures: [1, '3-5', 4] },
    {},
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(IF(H5="3-5","?",H5)-G5)/(I5-G5)),"要確認")',
  ],
  ['TRUE', { figures: [1, true, 4] }, {}, '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(IF(H5=TRUE,"?",H5)-G5)/(I5-G5)),"要確認")'],
  [
    'quotation marks',
    { figures: [1, '2("速報")', 4] },
    {},
    '=IF(0,"「要確認」と出たら、数値だけを入力するか、もう一度評価",IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(IF(H5="2(""速報"")",2,H5)-G5)/(I5-G5)),"要確認"))',
  ],
])('%s', (_, row, settings, formula) => {
  expect(runRow(row, settings).cells['J']).toBe(formula);
});

test.each<[string, Row]>([
  ['a text too long for a formula', { figures: [1, `2(${'あ'.repeat(300)})`, 4] }],
  ['a control character in the text', { figures: [1, '2(\u0001)', 4] }],
  ['a milestone typed in two widths', { figures: [null, '策定（済）', '策定(済)'] }],
])('%s leaves the value', (_, row) => {
  const { cells, judgement } = runRow(row);
  expect(cells['J']).toBe(judgement.progress ?? '要確認');
});
