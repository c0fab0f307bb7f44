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
