import { findPreset } from '../../../../src/evaluation/profile/preset';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { type Row, runRow, type Settings } from './result-row';

const preset = (name: string): Settings => ({ profile: findPreset(name) ?? parseProfile({}) });
const profile = (input: object): Settings => ({ profile: parseProfile(input) });

test.each<[string, Row, Settings, string]>([
  [
    'beside the progress formula',
    { figures: [1, 2, 4] },
    {},
    '=IF(ISNUMBER(J5),IF(ROUND(J5,10)>=1,"目標達成",IF(ROUND(J5,10)>0,"改善↑",IF(ROUND(J5,10)<0,"悪化↓","-"))),IF(J5="-","-","要確認"))',
  ],
  [
    'from the figures, where there is no progress column',
    { figures: [1, 2, 4] },
    { without: ['progress'] },
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(ROUND((H5-G5)/(I5-G5),10)>=1,"目標達成",IF(ROUND((H5-G5)/(I5-G5),10)>0,"改善↑",IF(ROUND((H5-G5)/(I5-G5),10)<0,"悪化↓","-")))),"要確認")',
  ],
  [
    'from the figures, where the progress was typed and stays',
    { figures: [9, 12, 15], progress: '56.7%' },
    {},
    '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(ROUND((H5-G5)/(I5-G5),10)>=1,"目標達成",IF(ROUND((H5-G5)/(I5-G5),10)>0,"改善↑",IF(ROUND((H5-G5)/(I5-G5),10)<0,"悪化↓","-")))),"要確認")',
  ],
  [
    '※ compares the figures themselves',
    { name: '利用者数※', figures: ['6(H30)', 5, 6] },
    profile({ marks: [{ mark: '※', rule: 'ratio' }] }),
    '=IFERROR(IF(ISNUMBER(J5),IF(ROUND(J5,10)>=1,"目標達成",IF(ROUND(H5-IF(G5="6(H30)",6,G5),10)>0,"改善↑",IF(ROUND(H5-IF(G5="6(H30)",6,G5),10)<0,"悪化↓","-"))),IF(J5="-","-","要確認")),"要確認")',
  ],
  [
    '未満 leaves the target itself out',
    { figures: [130, 100, '100件未満'] },
    {},
    '=IF(ISNUMBER(J5),IF(ROUND(J5,10)>1,"目標達成",IF(ROUND(J5,10)>0,"改善↑",IF(ROUND(J5,10)<0,"悪化↓","-"))),IF(J5="-","-","要確認"))',
  ],
  [
    '未満 as a ceiling, below which all is 100 %',
    { figures: [18.1, 20, '20未満'] },
    {},
    '=IFERROR(IF(ISNUMBER(J5),IF(AND(ROUND(J5,10)>=1,ROUND(H5-IF(I5="20未満",20,I5),10)<0),"目標達成",IF(ROUND(H5-G5,10)<0,"改善↑",IF(ROUND(H5-G5,10)>0,"悪化↓","-"))),IF(J5="-","-","要確認")),"要確認")',
  ],
  [
    'bands, and a word for not measured',
    { figures: [1, 2, 4] },
    preset('three-steps'),
    '=IF(ISNUMBER(J5),IF(ROUND(J5,10)>=1,"順調",IF(ROUND(J5,10)>=0.8,"概ね順調","遅れ")),IF(J5="-","未集計","要確認"))',
  ],
  [
    'a tolerance',
    { figures: [1, 2, 4] },
    preset('marks'),
    '=IFERROR(IF(ISNUMBER(J5),IF(ROUND(J5,10)>=1,"◎",IF(ROUND(ABS(H5-G5)-ABS(G5)*0.03,10)<=0,"△",IF(ROUND(J5,10)>0,"○","×"))),IF(J5="-","未測定","要確認")),"要確認")',
  ],
  [
    'points, in the unit of the cells',
    { figures: [1, 2, 4] },
    profile({
      statuses: [
        { label: 'A', when: { progressAbove: 1 } },
        { label: 'B', when: { changeAtLeast: 1 } },
        { label: 'C', when: { changeAtMost: -1.5 } },
        { label: 'D', when: { change: 'none', tolerancePoints: 3 } },
        { label: 'E', when: 'otherwise' },
      ],
    }),
    '=IFERROR(IF(ISNUMBER(J5),IF(ROUND(J5,10)>1,"A",IF(ROUND(SIGN(I5-G5)*(H5-G5),10)>=1,"B",IF(ROUND(SIGN(I5-G5)*(H5-G5),10)<=-1.5,"C",IF(ROUND(ABS(H5-G5)-3,10)<=0,"D","E")))),IF(J5="-","-","要確認")),"要確認")',
  ],
  [
    'the pace, and two conditions at once',
    { figures: [1, 2, 4] },
    profile({
      statuses: [
        { label: 'A', when: { paceAtLeast: 1, change: 'better' } },
        { label: 'B', when: 'otherwise' },
      ],
      pace: { from: '2020-04', to: '2023-03', at: '2021-03' },
    }),
    '=IF(ISNUMBER(J5),IF(AND(ROUND(J5,10)>=0.3333333333,ROUND(J5,10)>0),"A","B"),IF(J5="-","-","要確認"))',
  ],
  [
    'thresholds see what the progress cell cuts off',
    { figures: [1, 2, 4] },
    profile({
      progress: { rounding: 'truncate' },
      statuses: [
        { label: 'A', when: { progressAtLeast: 0.5 } },
        { label: 'B', when: 'otherwise' },
      ],
    }),
    '=IFERROR(IF(ISNUMBER(J5),IF(ROUND((H5-G5)/(I5-G5),10)>=0.5,"A","B"),IF(J5="-","-","要確認")),"要確認")',
  ],
  [
    'a baseline that may be missing',
    { figures: ['-', 2, 4] },
    profile({
      progress: { rule: 'ratio', missingBaseline: 'not-assessed' },
      statuses: [
        { label: '"↑"', when: { change: 'better' } },
        { label: 'B', when: 'otherwise' },
      ],
    }),
    '=IFERROR(IF(ISNUMBER(J5),IF(IF(ISNUMBER(G5),ROUND(H5-G5,10)>0,FALSE),"""↑""","B"),IF(J5="-","-","要確認")),"要確認")',
  ],
  [
    'a milestone neither rises nor falls',
    { figures: [null, '策定', '策定'] },
    {},
    '=IF(ISNUMBER(J5),IF(ROUND(J5,10)>=1,"目標達成","-"),IF(J5="-","-","要確認"))',
  ],
])('%s', (_, row, settings, formula) => {
  expect(runRow(row, settings).cells['K']).toBe(formula);
});

test('a formula that Excel would find too long is left out', () => {
  const statuses = [
    ...Array.from({ length: 29 }, (_, index) => ({
      label: `${index}${'あ'.repeat(90)}`,
      when: { progressAtLeast: 1 - index / 100, change: 'better', tolerance: 0.1 },
    })),
    { label: 'Z', when: 'otherwise' },
  ];
  const note = (value: number) => `${value}(${'い'.repeat(100)})`;
  const { cells, judgement } = runRow({ figures: [note(1), note(2), note(4)] }, profile({ statuses }));
  expect(String(cells['J'])).toMatch(/^=/);
  expect(cells['K']).toBe(judgement.status);
});
