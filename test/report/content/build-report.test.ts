import { openDataWords } from '../../../src/i18n/report/report-words';
import { openDataCsv } from '../../../src/report/csv/open-data';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { expectedIndicators, publishedCounts } from '../../acceptance/expected';
import { ALL_BODIES } from '../../acceptance/bodies/all-bodies';
import { bytesOf } from '../../acceptance/evaluate';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { madeReport, reportOf, sample } from '../made-report';

const indicators = ({ strategies }: Awaited<ReturnType<typeof reportOf>>['report']) =>
  strategies.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'indicator' ? [row.result.indicator.name] : [])));

test('holds the published counts and indicators, each in its place', async () => {
  const { report } = await reportOf(sample('mine-r1-published'));
  const counts = report.strategies.flatMap(({ counts }) => counts.map((row) => [row.kind, row.label, ...row.counts, row.total]));
  expect(counts).toHaveLength(25);
  expect(counts.map((row) => row.map((part) => (typeof part === 'string' ? part.replace(/強$/, '強化') : part)))).toEqual(
    publishedCounts().map((row) => row.map((part) => (typeof part === 'string' ? part.replace(/強$/, '強化') : part))),
  );
  expect(indicators(report)).toEqual(expectedIndicators().map(({ printed }) => printed.name));
  expect(report.total).toEqual({ counts: [13, 25, 24, 12], total: 74 });
});

test('puts a heading row wherever a level’s heading changes', async () => {
  const { report } = await reportOf(sample());
  const [first] = report.strategies;
  expect(first?.rows.slice(0, 8).map((row) => (row.kind === 'heading' ? [row.depth, row.label] : row.result.indicator.name))).toEqual([
    [0, '1 「働きたい！」希望を実現させる魅力産業の創出'],
    '農業産出額',
    '年間商品販売額',
    '納税義務者一人当たり課税対象所得',
    [1, '1 観光資源を活かした産業と雇用の創出'],
    [2, '1 DMOを核とする観光地域づくりの推進'],
    '三洞入洞者数',
    '道の駅の商品販売額',
  ]);
});

test('is titled by the profile, the year and what was asked for', async () => {
  const profile = parseProfile({ report: { municipality: '美祢市', plan: '総合戦略', font: 'BIZ UD明朝 Medium' } });
  const made = await reportOf(sample(), { profile, report: { draft: true } });
  expect(made.report).toMatchObject({
    title: '美祢市総合戦略 令和元年度 進捗状況報告書（案）',
    municipality: '美祢市',
    font: 'BIZ UD明朝 Medium',
    year: { label: 'R1', japanese: '令和元年度', western: 2019 },
  });
  expect((await reportOf(sample(), { report: { title: 'まとめ' } })).report.title).toBe('まとめ');
});

test('says what the statuses mean and how progress was worked out', async () => {
  const { report } = await reportOf(sample());
  expect(report.statuses).toEqual([
    { label: '目標達成', meaning: '進捗率 100 % 以上', tone: 'best', inTotal: true },
    { label: '改善↑', meaning: '基準値から目標に近づいた', tone: 'good', inTotal: true },
    { label: '-', meaning: '基準値から変わっていない、又は未測定', tone: 'neutral', inTotal: true },
    { label: '悪化↓', meaning: '基準値から目標と反対に動いた', tone: 'bad', inTotal: true },
  ]);
  expect(report.notes).toEqual([
    '進捗率は、（実績値－基準値）÷（目標値－基準値）により算出',
    '※印の指標は、実績値÷目標値により算出',
    '戦略の行と総括表の数には、基本目標の指標を含まない',
  ]);
});

test('finds reasons, departments and remarks beside the figures', () => {
  const rows = rowsOf(`
    基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価 | 担当課 | 変動要因 | 備考
    1 しごと | 創業件数 | 件 | 10 | 8 | 20 | | | 商工課 | 相談の減 |
    1 しごと | 雇用者数 | 人 | 10 | 18 | 20 | | | 商工課 | | 速報
  `);
  const { report } = madeReport(workbookOf(rows));
  const found = report.strategies.flatMap(({ rows: all }) => all.flatMap((row) => (row.kind === 'indicator' ? [row.remarks] : [])));
  expect(found).toEqual([
    { department: { text: '商工課', row: 1, column: 8 }, reason: { text: '相談の減', row: 1, column: 9 } },
    { department: { text: '商工課', row: 2, column: 8 }, remarks: { text: '速報', row: 2, column: 10 } },
  ]);
  expect(report.worsened.map(({ result }) => result.indicator.name)).toEqual(['創業件数']);
});

test('a reason of several lines keeps them', () => {
  const rows = rowsOf(`
    基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価 | 要因
    1 しごと | 創業件数 | 件 | 10 | 8 | 20 | | | LINES
  `).map((row) => row.map((cell) => (cell === 'LINES' ? '支援員を配置\r\n相談室を移転' : cell)));
  const [row] = madeReport(workbookOf(rows)).report.worsened;
  expect(row?.remarks.reason?.text).toBe('支援員を配置\n相談室を移転');
});

test.each(ALL_BODIES.map((body) => [body.name, body] as const))('holds all that another body’s sheet has: %s', async (_name, body) => {
  const profile = parseProfile(body.profile);
  const { report, evaluation } = await reportOf(await bytesOf(body.build()), {
    profile,
    ...(body.columns === undefined ? {} : { columns: body.columns }),
  });
  expect([...indicators(report)].sort()).toEqual(evaluation.results.map(({ indicator }) => indicator.name).sort());
  const counts = report.strategies.flatMap(({ counts: rows }) => rows.map((row) => [row.counts, row.total]));
  expect(counts).toEqual(evaluation.counts.flatMap(({ rows }) => rows.map((row) => [Object.values(row.counts), row.total])));
});

test('a level that the sheet skips has no column and no word in the headings', () => {
  const rows = rowsOf(`
    基本目標 | 施策 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
    1 しごと | 1 雇用 | 創業件数 | 件 | 10 | 12 | 20 | |
    1 しごと | 2 産業 | 雇用者数 | 人 | 10 | 18 | 20 | |
    2 ひと | 1 移住 | 移住者数 | 人 | 3 | 5 | 9 | |
  `);
  const { report } = madeReport(workbookOf(rows));
  expect(report.headings).toMatchObject({ levels: ['基本目標', '施策'], counts: '基本目標' });
  const [first] = report.strategies;
  expect(first?.rows.map((row) => (row.kind === 'heading' ? [row.depth, row.label] : row.result.indicator.name))).toEqual([
    [0, '1 しごと'],
    [1, '1 雇用'],
    '創業件数',
    [1, '2 産業'],
    '雇用者数',
  ]);
  expect(openDataCsv(report, openDataWords.ja).split('\r\n')[1]).toContain(',1 しごと,1 雇用,創業件数,');
});
