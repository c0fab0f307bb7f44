import { wholeEngine } from '../../../../src/evaluation/whole-engine';
import { readSheet } from '../../../../src/evaluation/reading/read-sheet';
import { SheetGrid } from '../../../../src/evaluation/reading/sheet-grid';
import { statusMatcher } from '../../../../src/evaluation/vocabulary/statuses/status-label';
import { rowsOf, type SheetParts, workbookOf } from '../../snapshot-of';
import { allSteps } from '../../../../src/evaluation/steps';

/** Each indicator's levels from the top, `title=name`, and its name; then `? label` for headings that could not be placed. */
function levelsOf(text: string, parts: SheetParts = {}): string[] {
  const workbook = workbookOf(rowsOf(text), parts);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const read = allSteps(
    readSheet(new SheetGrid(sheet, workbook), statusMatcher([]), { columns: {}, year: null, levels: {}, headingRow: null }, wholeEngine),
  );
  const indicators = read.byTable.flatMap((table) => table.indicators);
  for (const { strategy, direction, measure, levels } of indicators) {
    expect([strategy, direction, measure].map((heading) => heading?.label ?? null)).toEqual(
      [0, 1, 2].map((depth) => levels.find((level) => level.depth === depth)?.name ?? null),
    );
  }
  return [
    ...indicators.map(({ levels, name }) => [...levels.map((level) => `${level.title}=${level.name}`), name].join(' / ')),
    ...read.unclear.map(({ label }) => `? ${label}`),
  ];
}

const FIGURES = 'KPI | 基準値 | 実績値 | 目標値';

test.each<[string, string, SheetParts, string[]]>([
  [
    'four levels on every row',
    `基本目標 | 政策 | 施策 | 主な取組 | ${FIGURES}
     1 育む | 1 子育て | 1 保育 | 1 保育士 | 参加者数 | 1 | 2 | 3
     1 育む | 1 子育て | 1 保育 | 2 施設 | 定員 | 1 | 2 | 3
     2 稼ぐ | 1 農業 | 1 担い手 | 1 研修 | 研修生数 | 1 | 2 | 3`,
    {},
    [
      '基本目標=1 育む / 政策=1 子育て / 施策=1 保育 / 主な取組=1 保育士 / 参加者数',
      '基本目標=1 育む / 政策=1 子育て / 施策=1 保育 / 主な取組=2 施設 / 定員',
      '基本目標=2 稼ぐ / 政策=1 農業 / 施策=1 担い手 / 主な取組=1 研修 / 研修生数',
    ],
  ],
  [
    'five levels, written once and merged down the side',
    `編 | 章 | 節 | 項 | 細目 | ${FIGURES}
     第1編 産業の編 | 産業 | 農業 | 担い手 | 研修 | 研修生数 | 1 | 2 | 3
      | | | | 給付 | 給付件数 | 1 | 2 | 3
      | | 林業 | 間伐 | 補助 | 間伐面積 | 1 | 2 | 3`,
    {
      merges: [
        { top: 1, left: 0, bottom: 3, right: 0 },
        { top: 1, left: 1, bottom: 3, right: 1 },
        { top: 1, left: 2, bottom: 2, right: 2 },
        { top: 1, left: 3, bottom: 2, right: 3 },
      ],
    },
    [
      '編=第1編 産業の編 / 章=産業 / 節=農業 / 項=担い手 / 細目=研修 / 研修生数',
      '編=第1編 産業の編 / 章=産業 / 節=農業 / 項=担い手 / 細目=給付 / 給付件数',
      '編=第1編 産業の編 / 章=産業 / 節=林業 / 項=間伐 / 細目=補助 / 間伐面積',
    ],
  ],
  [
    'two levels have no third',
    `基本目標 | 施策 | ${FIGURES}
     1 働く | 起業 | 起業数 | 1 | 2 | 3
      | 就農 | 農家数 | 1 | 2 | 3`,
    {},
    ['基本目標=1 働く / 施策=起業 / 起業数', '基本目標=1 働く / 施策=就農 / 農家数'],
  ],
  [
    'heading rows with the levels’ words',
    `${FIGURES}
     基本目標1 育む
     政策1 子育て
     具体的施策1 保育
     取組1 保育士
     参加者数 | 1 | 2 | 3
     取組2 施設
     定員 | 1 | 2 | 3
     政策2 教育
     具体的施策1 学校
     取組1 端末
     利用率 | 1 | 2 | 3`,
    {},
    [
      '基本目標=基本目標1 育む / 政策=政策1 子育て / 具体的施策=具体的施策1 保育 / 取組=取組1 保育士 / 参加者数',
      '基本目標=基本目標1 育む / 政策=政策1 子育て / 具体的施策=具体的施策1 保育 / 取組=取組2 施設 / 定員',
      '基本目標=基本目標1 育む / 政策=政策2 教育 / 具体的施策=具体的施策1 学校 / 取組=取組1 端末 / 利用率',
    ],
  ],
  [
    'heading rows told by how they are numbered',
    `${FIGURES}
     第1章 育む
     1 子育て
     (1) 保育
     ① 保育士
     参加者数 | 1 | 2 | 3
     ② 施設
     定員 | 1 | 2 | 3
     (2) 健診
     ① 乳幼児
     受診率 | 1 | 2 | 3
     第2章 稼ぐ
     1 農業
     (1) 担い手
     ① 研修
     研修生数 | 1 | 2 | 3`,
    {},
    [
      '章=第1章 育む / =1 子育て / 施策=(1) 保育 / =① 保育士 / 参加者数',
      '章=第1章 育む / =1 子育て / 施策=(1) 保育 / =② 施設 / 定員',
      '章=第1章 育む / =1 子育て / 施策=(2) 健診 / =① 乳幼児 / 受診率',
      '章=第2章 稼ぐ / =1 農業 / 施策=(1) 担い手 / =① 研修 / 研修生数',
    ],
  ],
  [
    'heading rows in columns of their own',
    `基本目標 | 政策 | 施策 | 主な取組 | ${FIGURES}
     育む
      | 子育て
      | | 保育
      | | | 保育士
      | | | | 参加者数 | 1 | 2 | 3
      | | | 施設
      | | | | 定員 | 1 | 2 | 3
      | | 健診
      | | | 乳幼児
      | | | | 受診率 | 1 | 2 | 3`,
    {},
    [
      '基本目標=育む / 政策=子育て / 施策=保育 / 主な取組=保育士 / 参加者数',
      '基本目標=育む / 政策=子育て / 施策=保育 / 主な取組=施設 / 定員',
      '基本目標=育む / 政策=子育て / 施策=健診 / 主な取組=乳幼児 / 受診率',
    ],
  ],
])('%s', (_, text, parts, levels) => {
  expect(levelsOf(text, parts)).toEqual(levels);
});

test('four levels whose words contradict each other are told', () => {
  const found = levelsOf(`${FIGURES}
     基本目標1 育む
     取組1 保育士
     参加者数 | 1 | 2 | 3
     具体的施策1 保育
     定員 | 1 | 2 | 3
     政策1 子育て
     利用率 | 1 | 2 | 3
     基本目標2 稼ぐ
     政策1 農業
     研修生数 | 1 | 2 | 3`);
  expect(found.filter((line) => line.startsWith('?'))).toContain('? 政策1 子育て');
});
