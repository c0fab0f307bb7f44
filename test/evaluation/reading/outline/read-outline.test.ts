import { outlineOfRows } from './outline-of-rows';

test('a dash in a level column of a heading row is no heading', () => {
  const reading = outlineOfRows(`
    重点戦略 | 戦略方針 | 施策 | KPI | 基準値 | 実績値 | 目標値
    1 「働く」 | － | －
     | | | 所得 | 1 | 2 | 3
     | 1 雇用 | ー
     | | 1 就農
     | | | 農家数 | 1 | 2 | 3
     | | 2 起業
     | | | 起業数 | 1 | 2 | 3`);
  expect(reading).toEqual(['1 「働く」 / . / . / 所得', '1 「働く」 / 1 雇用 / 1 就農 / 農家数', '1 「働く」 / 1 雇用 / 2 起業 / 起業数']);
});

test.each(['■基本目標', '●基本目標', '＜基本目標＞', '基本目標（数値目標）', '◆数値目標'])('a heading row %s is no level', (goal) => {
  const reading = outlineOfRows(`
    重点戦略 | 戦略方針 | 施策 | KPI | 基準値 | 実績値 | 目標値
    1 「働く」
     | ${goal}
     | | | 所得 | 1 | 2 | 3
     | 1 雇用
     | | 1 就農
     | | | 農家数 | 1 | 2 | 3`);
  expect(reading).toEqual(['1 「働く」 / . / . / 所得', '1 「働く」 / 1 雇用 / 1 就農 / 農家数']);
});

describe.each(['施策体系', '施策', '重点戦略', '戦略方針', '重点戦略・方針・施策', '区分'])('one column headed %s', (heading) => {
  test('for all levels: its word does not decide', () => {
    const reading = outlineOfRows(`
      ${heading} | KPI | 単位 | 基準値 | 実績値 | 目標値
      1 「働く」
       | 所得 | 円 | 1 | 2 | 3
      1 雇用
      1 就農
       | 農家数 | 戸 | 1 | 2 | 3
      2 起業
       | 起業数 | 件 | 1 | 2 | 3
      2 観光
      1 宣伝
       | 客数 | 人 | 1 | 2 | 3
      2 「結婚」
       | 婚姻 | 件 | 1 | 2 | 3
      1 出会い
      1 縁結び
       | 登録者 | 人 | 1 | 2 | 3`);
    expect(reading).toEqual([
      '1 「働く」 / . / . / 所得',
      '1 「働く」 / 1 雇用 / 1 就農 / 農家数',
      '1 「働く」 / 1 雇用 / 2 起業 / 起業数',
      '1 「働く」 / 2 観光 / 1 宣伝 / 客数',
      '2 「結婚」 / . / . / 婚姻',
      '2 「結婚」 / 1 出会い / 1 縁結び / 登録者',
    ]);
  });
});

test.each([
  ['戦略方針', ['. / 1 就農 / .', '. / 3 起業 / .']],
  ['重点戦略', ['1 就農 / . / .', '3 起業 / . / .']],
])('one column headed %s for one level, of which one has no indicators yet', (heading, levels) => {
  const reading = outlineOfRows(`
    ${heading} | KPI | 単位 | 基準値 | 実績値 | 目標値
    1 就農
     | 農家数 | 戸 | 1 | 2 | 3
    2 漁業
    3 起業
     | 起業数 | 件 | 1 | 2 | 3`);
  expect(reading).toEqual([`${levels[0] ?? ''} / 農家数`, `${levels[1] ?? ''} / 起業数`]);
});

const TWO_TABLES = (above: string, between: string) => `
    計画の指標
    ${above}
    KPI | 基準値 | 実績値 | 目標値
    所得 | 1 | 2 | 3
    ${between}
    KPI | 基準値 | 実績値 | 目標値
    起業数 | 1 | 2 | 3`;

test.each([
  ['（１）成果目標', '（２）活動指標', '（１） 成果目標', '（２） 活動指標'],
  ['■総合戦略', '■過疎計画', '■総合戦略', '■過疎計画'],
  ['進捗一覧（1/2）', '進捗一覧（2/2）', '.', '.'],
  ['数値の表', '（２）活動指標', '.', '（２） 活動指標'],
])('titles of two tables, %s and %s', (above, between, one, other) => {
  expect(outlineOfRows(TWO_TABLES(above, between))).toEqual([`${one} / . / . / 所得`, `${other} / . / . / 起業数`]);
});
