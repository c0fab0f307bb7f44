import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { draftOf } from '../../year/asked-and-answered';
import { FormCopy } from '../../year/form-copy';
import { shinchoku } from '../shinchoku';

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);

const planOf = (title: string, year: string, names: readonly string[], departments: readonly string[]) =>
  draftOf({
    評価: [
      [title],
      ['指標', '単位', '基準値', `${year}実績`, '目標値', '担当課'],
      ...names.map((name, row) => [name, '件', 10, null, 20, departments[row % departments.length] ?? null]),
    ],
  });

/** Asks, and puts the filled forms and the list into the folder of replies. */
async function answer(book: string, year: string, replies: string, withList: boolean): Promise<void> {
  const asked = await shinchoku(folder, 'request', book, '--out-dir', `asked-${book}`, '--year', year);
  expect(asked.stderr).toBe('');
  await mkdir(at(replies), { recursive: true });
  for (const name of await readdir(at(`asked-${book}`))) {
    if (name === '提出状況.xlsx' && withList) await copyFile(at(`asked-${book}`, name), at(replies, name));
    if (!name.includes('照会.xlsx')) continue;
    const form = await FormCopy.of(new Uint8Array(await readFile(at(`asked-${book}`, name))));
    form.body.forEach((row, index) => form.type(row, form.actual, 15 + index));
    await writeFile(at(replies, `${book.slice(0, 2)}_${name}`), await form.bytes());
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plans-'));
  await writeFile(at('A1.xlsx'), await planOf('総合計画 進捗管理', 'R4', ['入込客数', '宿泊者数', '出荷額'], ['企画課', '観光課']));
  await writeFile(at('B1.xlsx'), await planOf('観光計画 進捗管理', 'R4', ['案内所の数', '催しの数'], ['観光課', '商工課']));
  await writeFile(at('C1.xlsx'), await planOf('教育計画 進捗管理', 'R2', ['貸出冊数', '講座数'], ['学校課', '観光課']));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['another plan of the same year', 'A1.xlsx', 'R4'],
  ['another plan of another year', 'C1.xlsx', 'R2'],
])('beside the replies and the list of %s', async (_, other, year) => {
  const replies = `with-${other}`;
  await answer(other, year, replies, true);
  await rm(at('asked-B1.xlsx'), { recursive: true, force: true });
  await answer('B1.xlsx', 'R4', replies, false);
  const list = await readFile(at(replies, '提出状況.xlsx'));
  const book = `taken-${other}`;
  await copyFile(at('B1.xlsx'), at(book));
  const result = await shinchoku(folder, 'collect', book, replies, '--in-place', '--json');
  expect(result.stderr).toBe('');
  const said = JSON.parse(result.stdout);
  expect(said.written.map(({ indicator, after }: Record<string, string>) => [indicator, after])).toEqual([
    ['案内所の数', '15'],
    ['催しの数', '15'],
  ]);
  expect(new Set(said.conflicts.map(({ code }: { code: string }) => code))).toEqual(new Set(['other-workbook']));
  expect(said.conflicts).toHaveLength(2);
  expect([said.outstanding, said.reminders]).toEqual([[], []]);
  expect((await readFile(at(replies, '提出状況.xlsx'))).equals(list)).toBe(true);
  const own = await FormCopy.of(new Uint8Array(await readFile(at(replies, '提出状況_観光計画進捗管理_R4.xlsx'))));
  expect(own.rows.slice(3).map((row) => [row[1]?.value, row[6]?.value])).toEqual([
    ['観光課', '提出済'],
    ['商工課', '提出済'],
  ]);
  const text = await shinchoku(folder, 'collect', book, replies, '--in-place');
  expect(text.stdout).toContain('提出状況_観光計画進捗管理_R4.xlsx');
  expect(JSON.parse((await shinchoku(folder, 'collect', book, replies, '--in-place', '--json')).stdout)).toMatchObject({ written: [] });
  expect((await readdir(at(replies))).filter((name) => name.includes('再依頼'))).toEqual([]);
});

test('the list of another plan is none to go on from', async () => {
  for (const call of [
    ['--out-dir', 'with-A1.xlsx', '--force'],
    ['--status', 'with-A1.xlsx/提出状況.xlsx'],
  ]) {
    const { code, stderr } = await shinchoku(folder, 'request', 'B1.xlsx', '--year', 'R4', ...call);
    expect([code, stderr.includes('別の計画又は年度の提出状況です（総合計画 進捗管理 R4）')]).toEqual([2, true]);
  }
});
