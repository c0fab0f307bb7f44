import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import type { Figure } from '../../../../../src/evaluation/figures/figure';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { OWN_ROW } from '../../../../../src/evaluation/workbook/plan';
import { rowsOf, workbookOf } from '../../../snapshot-of';

const HEADING = '指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況';

/** Of each row: name, figures as read, progress and status; then what is found, infos left out. */
function read(rows: string, heading = HEADING): string[] {
  const { results, findings } = evaluateWorkbook(workbookOf(rowsOf(`${heading}\n${rows}`)), {
    profile: parseProfile({}),
    countSheet: null,
  });
  return [
    ...results.map(({ indicator: { name, baseline, actual, target }, judgement: { progressText, status } }) =>
      [name, ...[baseline, actual, target].map(said), progressText, status].join(' '),
    ),
    ...findings.filter(({ severity }) => severity !== 'info').map(({ code, severity }) => `${severity} ${code}`),
  ];
}

function said(figure: Figure): string {
  return figure.kind === 'number' ? String(figure.value) : figure.kind === 'unreadable' ? `?${figure.why}` : figure.kind;
}

test.each<[string, string, string[]]>([
  ['the unit said again', '人口 | 万人 | 139.8 | 144.3 | 169.0万人', ['人口 139.8 144.3 169 15.4% 改善↑']],
  ['a multiplier alone', '人口 | 万人 | 10 | 12 | 20万', ['人口 10 12 20 20.0% 改善↑']],
  ['a sum without a unit', '額 | 千円 | 累計 1,200 | 延べ 1,500 | 累計 2,000', ['額 1200 1500 2000 37.5% 改善↑']],
  ['千円 said again', '額 | 千円 | 1,200千円 | 1,500 | 2,000千円', ['額 1200 1500 2000 37.5% 改善↑']],
  ['no unit, all alike', '人口 | - | 98万人 | 99万人 | 100万人', ['人口 980000 990000 1000000 50.0% 改善↑']],
  ['百万円 beside 千円', '額 | 千円 | 1,200千円 | 1.5百万円 | 2百万円', ['額 1200 1500 2000 37.5% 改善↑', 'warning unit-mixed']],
  ['百万円 beside 億円', '額 | 億円 | 48億円 | 5,000百万円 | 53億円', ['額 48 50 53 40.0% 改善↑', 'warning unit-mixed']],
  ['kg beside t', '量 | t | 10t | 15,000kg | 20 | ', ['量 10 15 20 50.0% 改善↑', 'warning unit-mixed']],
  ['㎡ beside ha', '面積 | ha | 2ha | 30,000㎡ | 4ha', ['面積 2 3 4 50.0% 改善↑', 'warning unit-mixed']],
  ['分 beside 時間, no unit stated', '時間 | | 120分 | 1.5時間 | 60分', ['時間 120 90 60 50.0% 改善↑', 'warning unit-mixed']],
  ['m beside km', '距離 | km | 500m | 1.2km | 2', ['距離 0.5 1.2 2 46.7% 改善↑', 'warning unit-mixed']],
  ['千人 and 人', '人 | 人 | 1.2千人 | 1,300人 | 1.5千人', ['人 1200 1300 1500 33.3% 改善↑', 'warning unit-mixed']],
  ['the unit in the name', '消費額(億円) | | 86.4 | 91.2億円 | 100', ['消費額(億円) 86.4 91.2 100 35.3% 改善↑']],
  ['per month beside per year', '回数 | 回 | 12回/年 | 2回/月 | 24回/年', ['回数 12 ?unit 24 - 要確認', 'error unreadable-figure']],
  [
    'a sum of years beside a year',
    '件数 | 件 | 20件/年 | 45件/年 | 100件(5年間)',
    ['件数 20 45 ?unit - 要確認', 'error unreadable-figure'],
  ],
  ['a bare number beside 万人', '人口 | - | 1.2 | 1.3万人 | 1.5万人', ['人口 ?unit 13000 15000 - 要確認', 'error unreadable-figure']],
  ['a bare number of the same size', '人口 | - | 12,000 | 1.3万人 | 1.5万人', ['人口 12000 13000 15000 33.3% 改善↑']],
  ['a rank for a rate', '犯罪率 | 件/千人 | 8.2 | 7.7 | 10位以内', ['犯罪率 8.2 7.7 ?unit - 要確認', 'error unreadable-figure']],
  ['ranks throughout', '順位 | 位 | 412 | 350位 | 300位以内', ['順位 412 350 300 55.4% 改善↑']],
  ['a counter under a rate', '導入率 | % | 9 | 11件 | 20', ['導入率 9 11 20 18.2% 改善↑', 'warning unit-mixed']],
  ['a thousand persons for places', '設置数 | 箇所 | 9 | 12千人 | 20', ['設置数 9 12 20 27.3% 改善↑', 'warning unit-mixed']],
  ['times for persons, no unit stated', '参加者数 | - | 30人 | 37回 | 40人', ['参加者数 30 37 40 70.0% 改善↑', 'warning unit-mixed']],
  ['a sign of money under 千円', '額 | 千円 | 9 | ￥11,000 | 20', ['額 9 11 20 18.2% 改善↑', 'warning unit-mixed']],
  ['an odd unit of the whole row', '導入率 | % | 9件 | 11件 | 20件', ['導入率 9 11 20 18.2% 改善↑']],
  ['a unit that offices write for another', '施設数 | 箇所 | 9 | 11施設 | 20', ['施設数 9 11 20 18.2% 改善↑']],
  ['part of the unit', '宿泊者数 | 人泊 | 9 | 11人 | 20', ['宿泊者数 9 11 20 18.2% 改善↑']],
  ['a unit that nobody knows', '講座 | 回 | 9 | 11コマ | 20', ['講座 9 11 20 18.2% 改善↑']],
  ['per person in all', '量 | g/人・日 | 900g | 880g/人・日 | 850', ['量 900 880 850 40.0% 改善↑']],
])('one unit: %s', (_name, rows, expected) => expect(read(rows)).toEqual(expected));

test.each<[string, string, string[]]>([
  ['before all', '比率 | % | 前年度比98.5% | 前年度比101.2% | 前年度比100%以上', ['比率 98.5 101.2 100 180.0% 目標達成']],
  ['of whom, with a number', '量 | g | 1人1日当たり 820g | 1人1日当たり 790g | 1人1日当たり 700g', ['量 820 790 700 25.0% 改善↑']],
  ['of an age', '率 | % | 65歳以上:6.4% | 65歳以上:7.2% | 65歳以上:8.0%', ['率 6.4 7.2 8 50.0% 改善↑']],
  ['of how many', '医師数 | 人 | 人口10万人対180.5人 | 人口10万人対186.0人 | 人口10万人対200.0人', ['医師数 180.5 186 200 28.2% 改善↑']],
  [
    'that is a figure itself',
    '時間 | | 8分42秒 | 8分15秒 | 8分00秒',
    ['時間 ?several ?several ?several - 要確認', 'error unreadable-figure', 'error unreadable-figure', 'error unreadable-figure'],
  ],
  ['before the target alone', '額 | 円 | 1200 | 1300 | 前年度比110%', ['額 1200 1300 ?text - 要確認', 'error unreadable-figure']],
  ['behind both ends', '減少数 | 人 | - | 154人減(4,745人) | 74人減(4,825人)', ['減少数 missing 154 74 208.1% 目標達成']],
  ['behind one end', '減少数 | 人 | 4,899 | 4,745 | 74人減', ['減少数 4899 4745 ?relative - 要確認', 'error unreadable-figure']],
  [
    '増 and 減',
    '増減 | 人 | - | 20人増 | 74人減',
    ['増減 missing ?text ?relative - 要確認', 'error unreadable-figure', 'error unreadable-figure'],
  ],
  ...[' ', '　', '、', '<br>'].map((sign): [string, string, string[]] => [
    `two figures in each cell, parted by ${JSON.stringify(sign)}`,
    `出生数・婚姻数 | 人・組 | 210${sign}150 | 188${sign}141 | 230${sign}170`,
    ['出生数・婚姻数 ?several ?several ?several - 要確認', ...Array<string>(3).fill('error unreadable-figure')],
  ]),
  ['a space in one', '件数 | 件 | 1200 | 1 350 | 1500', ['件数 1200 ?several 1500 - 要確認', 'error unreadable-figure']],
])('words that all figures share: %s', (_name, rows, expected) => expect(read(rows)).toEqual(expected));

test.each<[string, string, string[]]>([
  [
    'a time in two units',
    '時間 | | 67分 | 83分 | 2時間30分',
    ['時間 ?unit ?unit ?several - 要確認', ...Array<string>(3).fill('error unreadable-figure')],
  ],
  ['times in one', '時間 | 分 | 67分 | 83分 | 150分', ['時間 67 83 150 19.3% 改善↑']],
  ['a mark out of five', '満足度 | 点 | 3.2点/5点 | 3.5点/5点 | 4.0点/5点', ['満足度 3.2 3.5 4 37.5% 改善↑']],
  [
    'marks out of five and of ten',
    '満足度 | 点 | 3.2点/5点 | 3.5点/5点 | 8点/10点',
    ['満足度 ?unit ?unit 8 - 要確認', ...Array<string>(2).fill('error unreadable-figure')],
  ],
  [
    'a share',
    '校数 | 校 | 3校/12校 | 9校/12校 | 12校/12校',
    ['校数 ?several ?several ?several - 要確認', ...Array<string>(3).fill('error unreadable-figure')],
  ],
  ['ranks among all', '順位 | 位 | 全国120位 | 1,741団体中98位 | 全国100位以内', ['順位 120 98 100 110.0% 目標達成']],
  ['a number among all is no rank', '数 | 件 | 全国120件 | 98 | 100', ['数 ?text 98 100 - 要確認', 'error unreadable-figure']],
])('figures that say of what: %s', (_name, rows, expected) => expect(read(rows)).toEqual(expected));

test.each<[string, string, string, string[]]>([
  ['of the baseline', HEADING, '雇用 | 人 | 200 | 208 | 現状値から10％増', ['雇用 200 208 220 40.0% 改善↑']],
  ['half of it', HEADING, '事故 | 件 | 60 | 51 | 半減', ['事故 60 51 30 30.0% 改善↑']],
  ['of a baseline in text', HEADING, '雇用 | 人 | 200(R1) | 208 | 現状の1.1倍', ['雇用 200 208 220 40.0% 改善↑']],
  ['of what is not said', HEADING, '人数 | 人 | 15 | 18 | 20%UP', ['人数 15 18 ?relative - 要確認', 'error unreadable-figure']],
  ['signed', HEADING, '人数 | 人 | 500 | 520 | +100人', ['人数 500 520 ?relative - 要確認', 'error unreadable-figure']],
  ['a percentage among persons', HEADING, '人数 | 人 | 500 | 520 | 20%', ['人数 500 520 ?relative - 要確認', 'error unreadable-figure']],
  ['of a missing baseline', HEADING, '人数 | 人 | - | 520 | 倍増', ['人数 missing 520 ?relative - 要確認', 'error unreadable-figure']],
  ['a multiple is no change', HEADING, '求人倍率 | 倍 | 1.2 | 1.3 | 1.5倍', ['求人倍率 1.2 1.3 1.5 33.3% 改善↑']],
  ['signs that all figures bear', HEADING, '全国比 | pt | -1.5pt | +0.3pt | ±0pt', ['全国比 -1.5 0.3 0 120.0% 目標達成']],
  ['the heading says it', '指標 | 単位 | 基準値 | 実績値 | 目標（基準値比）', '店 | 店 | 50 | 44 | ▲20％', ['店 50 44 40 60.0% 改善↑']],
  ['fewer than nobody says when', HEADING, '職員 | 人 | 420 | 411 | -15', ['職員 420 411 ?relative - 要確認', 'error unreadable-figure']],
  ['the same in a text', HEADING, '店 | 店 | 45 | 41 | ▲10店', ['店 45 41 ?relative - 要確認', 'error unreadable-figure']],
  [
    'the same without a baseline',
    HEADING,
    '排出量 | t | - | 460 | ▲20%',
    ['排出量 missing 460 ?relative - 要確認', 'error unreadable-figure'],
  ],
  ['below zero as an actual is', HEADING, '社会増減 | 人 | 20 | -15 | -10', ['社会増減 20 -15 -10 116.7% 目標達成']],
  ['below zero as the name allows', HEADING, '実質収支 | 百万円 | 120 | 80 | -10', ['実質収支 120 80 -10 30.8% 改善↑']],
  [
    'the heading says it, no percentage',
    '指標 | 単位 | 基準値 | 実績値 | 目標（基準値比）',
    '店 | 店 | 50 | 44 | 1.2',
    ['店 50 44 ?relative - 要確認', 'error unreadable-figure'],
  ],
  [
    'the heading says it, no sign',
    '指標 | 単位 | 基準値 | 実績値 | 目標（基準値比）',
    '店 | 店 | 50 | 44 | 120％',
    ['店 50 44 ?relative - 要確認', 'error unreadable-figure'],
  ],
])('a target said as a change: %s', (_name, heading, rows, expected) => expect(read(rows, heading)).toEqual(expected));

test.each<[string, string, string, string[]]>([
  ['未満, reached exactly', HEADING, '件数 | 件 | 130 | 100 | 100件未満', ['件数 130 100 100 100.0% 改善↑']],
  ['未満, beyond', HEADING, '件数 | 件 | 130 | 99 | 100件未満', ['件数 130 99 100 103.3% 目標達成']],
  ['を上回る', HEADING, '人数 | 人 | 320 | 500 | 500人を上回る', ['人数 320 500 500 100.0% 改善↑']],
  ['を切る', HEADING, '分 | 分 | 9 | 8 | 8分を切る', ['分 9 8 8 100.0% 改善↑']],
  ['＞', HEADING, '率 | % | 15 | 20 | ＞20%', ['率 15 20 20 100.0% 改善↑']],
  ['≧', HEADING, '率 | % | 15 | 20 | ≧20%', ['率 15 20 20 100.0% 目標達成']],
  ['>=', HEADING, '率 | % | 15 | 20 | >=20%', ['率 15 20 20 100.0% 目標達成']],
  ['以内', HEADING, '分 | 分 | 9.2 | 8 | 8分以内', ['分 9.2 8 8 100.0% 目標達成']],
  ['a ceiling above the baseline, kept', HEADING, '率 | % | 18.1 | 20 | 20%以下', ['率 18.1 20 20 100.0% 目標達成']],
  ['a strict one, touched', HEADING, '率 | % | 18.1 | 20 | 20%未満', ['率 18.1 20 20 100.0% 悪化↓']],
  ['a strict one, kept', HEADING, '率 | % | 18.1 | 19.9 | 20%未満', ['率 18.1 19.9 20 100.0% 目標達成']],
  [
    'in a column of its own',
    '指標 | 単位 | 基準値 | 実績値 | 目標値 | 条件',
    '件 | 件 | 60 | 40 | 40 | 未満\n数 | 件 | 15 | 30 | 30 | 超\n率 | % | 88 | 95 | 95 | 以上',
    ['件 60 40 40 100.0% 改善↑', '数 15 30 30 100.0% 改善↑', '率 88 95 95 100.0% 目標達成'],
  ],
  ['in the heading', '指標 | 単位 | 基準値 | 実績値 | 目標値（未満）', '件 | 件 | 60 | 40 | 40', ['件 60 40 40 100.0% 改善↑']],
  ['in the unit', HEADING, '件 | 件未満 | 60 | 40 | 40', ['件 60 40 40 100.0% 改善↑']],
  ['zero in a word', HEADING, '児童 | 人 | 12 | 3 | ゼロ', ['児童 12 3 0 75.0% 改善↑']],
])('the boundary: %s', (_name, heading, rows, expected) => expect(read(rows, heading)).toEqual(expected));

test.each<[string, string, string[]]>([
  ['in front', '転入 | 人 | 1400 | 参考：R4 1,520人 | 1600', ['転入 1400 missing 1600 - -']],
  ['in brackets in front', '創業 | 件 | 12 | 【参考値】R4年度：17件 | 20', ['創業 12 missing 20 - -']],
  ['behind, of another year', '創業 | 件 | 12 | 17件(R4参考値) | 20', ['創業 12 missing 20 - -']],
  ['behind, of this year', '摂取量 | g | 280 | 290.5g(参考値) | 350', ['摂取量 280 290.5 350 15.0% 改善↑']],
])('参考 %s', (_name, rows, expected) => expect(read(rows)).toEqual(expected));

test('参考 before a name without a target is no indicator, and with one is', () => {
  expect(
    read('受診率 | % | 33 | 39 | 48\n（参考）県平均 | % | 35 | 38 | -\n【参考】国平均 | % | 35 | 38\n参考 市民意識 | % | 10 | 15 | 20'),
  ).toEqual(['受診率 33 39 48 40.0% 改善↑', '参考 市民意識 10 15 20 50.0% 改善↑']);
});

/** The progress formula that is written for a row 2 below the heading. */
function formula(row: string): string {
  const { plan } = evaluateWorkbook(workbookOf(rowsOf(`${HEADING}\n件 | 件 | 1 | 2 | 40\n${row}`)), {
    profile: parseProfile({}),
    countSheet: null,
  });
  const write = plan.sheets.flatMap(({ writes }) => writes).find((one) => one.row === 2 && one.column === 5);
  const text = write?.formula ?? '';
  // What to do at 要確認, in words, is no part of the reading.
  return text.replaceAll(OWN_ROW, '#').replace(/^=IF\(0,"[^"]*",(.*)\)$/, '=$1');
}

test.each([
  ['雇用 | 人 | 200 | 208 | 現状値から10%増', '(D#-C#)/(IF(E#="現状値から10%増",C#*1.1,E#)-C#)'],
  [
    '率 | % | 60(R1) | 61 | 現状より5ポイント増',
    '(D#-IF(C#="60(R1)",60,C#))/(IF(E#="現状より5ポイント増",IF(C#="60(R1)",60,C#)+5,E#)-IF(C#="60(R1)",60,C#))',
  ],
  ['雇用 | 人 | 200 | 208 | 20%UP', '(D#-C#)/(IF(E#="20%UP","?",E#)-C#)'],
  ['雇用 | 人 | 20 | 28 | 〃', '(D#-C#)/(IF(E#="〃",40,E#)-C#)'],
  ['額 | 千円 | 1,200千円 | 1,500千円 | 2000', '(IF(D#="1,500千円",1500,D#)-IF(C#="1,200千円",1200,C#))/(E#-IF(C#="1,200千円",1200,C#))'],
  // Another number may be in 百万円 as well.
  ['額 | 千円 | 1200 | 1.5百万円 | 2000', '(IF(D#="1.5百万円",1500,IF(OR(D#=0,ABS(ABS(D#)-37515)<=37485),D#,"?"))-C#)/(E#-C#)'],
  ['回 | 回 | 12回/年 | 2回/月 | 24', '(IF(D#="2回/月","?",D#)-IF(C#="12回/年",12,C#))/(E#-IF(C#="12回/年",12,C#))'],
])('the formula of %s reads its cells as they are meant', (row, expected) => {
  expect(formula(row)).toBe(`=IFERROR(IF(OR(D#="",D#="-",E#=""),"-",${expected}),"要確認")`);
});

test.each([
  ['alike', '1.2 | 百万人 | 1.1 | 百万人 | 1.5 | 百万人', ['客 1.2 1.1 1.5 -33.3% 悪化↓']],
  ['left out', '1.2 | 百万人 | 1.1 | | 1.5 | ', ['客 1.2 1.1 1.5 -33.3% 悪化↓']],
  ['of another size', '1200 | 千人 | 1.1 | 百万人 | 1300 | 千人', ['客 1200 ?unit 1300 - 要確認', 'error unreadable-figure']],
])('a unit behind each figure, %s', (_name, figures, expected) => {
  expect(read(`客 | ${figures}`, '指標 | 基準値 | 単位 | 実績値 | 単位 | 目標値 | 単位')).toEqual(expected);
});

/** A row of 額 under a unit, with the number formats of baseline, actual and target. */
function shownAs(unit: string, figures: readonly number[], formats: readonly string[]): string[] {
  const workbook = workbookOf(
    [
      ['指標', '単位', '基準値', '実績値', '目標値', '進捗率', '状況'],
      ['件', '件', 1, 2, 40, null, null],
      ['額', unit, ...figures, null, null],
    ],
    { styled: formats.map((numberFormat, index) => [2, 2 + index, { numberFormat }] as const) },
  );
  const { results, findings, plan } = evaluateWorkbook(workbook, { profile: parseProfile({}), countSheet: null });
  const { indicator, judgement } = results[1]!;
  const formula = plan.sheets.flatMap(({ writes }) => writes).find((one) => one.row === 2 && one.column === 5)?.formula ?? '';
  return [
    [indicator.baseline, indicator.actual, indicator.target].map(said).join(' '),
    judgement.progressText,
    formula.replaceAll(OWN_ROW, '#').split('"-",').at(-1)?.replace('),"要確認")', '') ?? '',
    ...findings.filter(({ severity }) => severity !== 'info').map(({ code, severity }) => `${severity} ${code}`),
  ];
}

describe('a number format that shows thousands', () => {
  const [T, W, G] = ['#,##0,', '#,##0,"千円"', 'General'];
  test.each<[string, string, readonly number[], readonly string[], readonly string[]]>([
    ['beside a typed one', '千円', [1120000, 1310000, 1500], [T, T, G], ['1120 1310 1500', '50.0%']],
    ['with its unit', '千円', [1120000, 1310000, 1500], [W, W, G], ['1120 1310 1500', '50.0%']],
    ['in millions', '百万円', [52e6, 55e6, 60], ['#,##0,,', '#,##0,,', G], ['52 55 60', '37.5%']],
    ['where the unit is another', '円', [1120000, 1310000, 1500], [T, T, G], ['1120 1310 1500', '50.0%', 'warning unit-mixed']],
    ['beside one of its own size', '円', [1120000, 1310000, 1500000], [T, T, G], ['1120000 1310000 1500000', '50.0%']],
    ['throughout', '千円', [1120000, 1310000, 1500000], [T, T, T], ['1120000 1310000 1500000', '50.0%']],
    ['beside one of no size', '千円', [1120000, 1310000, 5], [T, T, G], ['1120000 1310000 ?unit', '-', 'error unreadable-figure']],
  ])('%s', (_name, unit, figures, formats, expected) => {
    expect(shownAs(unit, figures, formats).filter((part) => !part.includes('#'))).toEqual(expected);
  });

  test('is in the formula, too', () => {
    expect(shownAs('千円', [1120000, 1310000, 1500], [T, T, G])[2]).toBe('((D#*0.001)-(C#*0.001))/(E#-(C#*0.001))');
  });
});
