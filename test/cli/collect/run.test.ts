import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { FormCopy } from '../../year/form-copy';
import { nextYearOfSample } from '../../year/town';
import { shinchoku } from '../shinchoku';

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'collect-'));
  await writeFile(at('book.xlsx'), await nextYearOfSample());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('request only says what it would make', async () => {
  const { code, stdout } = await shinchoku(folder, 'request', 'book.xlsx', '--due', '2021-05-14');
  expect(code).toBe(0);
  expect(stdout).toContain('01_観光課_R2実績値照会.xlsx');
  expect(stdout).toContain('（提出期限 令和3年5月14日(金)）');
  expect(stdout).toContain('書き込んでいません');
  expect(await readdir(folder)).toEqual(['book.xlsx']);
});

test('request makes a form for each department, and none over another', async () => {
  const { stdout, stderr } = await shinchoku(folder, 'request', 'book.xlsx', '--out-dir', 'asked', '--json', '--contact', '企画政策課');
  expect(stderr).toBe('');
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ workbook: 'book.xlsx', year: 'R2', plan: '美祢市総合戦略 目標指標評価表' });
  expect(result.forms).toHaveLength(12);
  const files = await readdir(at('asked'));
  for (const { file } of result.forms as { file: string }[]) expect(files).toContain(file);
  expect(files).toContain('提出状況.xlsx');
  const letter = strFromU8(unzipSync(new Uint8Array(await readFile(at('asked', '照会文.docx'))))['word/document.xml']!);
  for (const { file, department } of result.forms as { file: string; department: string }[]) {
    expect(letter).toContain(file);
    expect(letter).toContain(`${department}　所属長　様`);
  }
  const again = await shinchoku(folder, 'request', 'book.xlsx', '--out-dir', 'asked', '--lang', 'en');
  expect([again.code, again.stdout]).toEqual([2, '']);
  expect(again.stderr).toContain('is there already');
});

test('collect takes a folder in, remembers it, and writes nothing the second time', async () => {
  await mkdir(at('replies'), { recursive: true });
  await writeFile(at('replies', '提出状況.xlsx'), await readFile(at('asked', '提出状況.xlsx')));
  for (const name of ['01_観光課_R2実績値照会.xlsx', '02_商工労働課_R2実績値照会.xlsx']) {
    const form = await FormCopy.of(new Uint8Array(await readFile(at('asked', name))));
    form.body.filter((row) => /^\d/.test(String(row[0]?.value))).forEach((row, index) => form.type(row, form.actual, 10 + index));
    await writeFile(at('replies', name), await form.bytes());
  }
  await writeFile(
    at('replies', '古い.xls'),
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
  );
  await writeFile(at('replies', 'メモ.png'), 'no reply');
  const before = await readFile(at('book.xlsx'));
  const dry = await shinchoku(folder, 'collect', 'book.xlsx', 'replies');
  expect(dry.stdout).toContain('書き込んでいません');
  expect((await readFile(at('book.xlsx'))).equals(before)).toBe(true);

  const first = await shinchoku(folder, 'collect', 'book.xlsx', 'replies', '--in-place', '--json');
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
  const result = JSON.parse(first.stdout);
  expect(result.replies).toHaveLength(2);
  expect(result.written.length).toBe(result.replies[0].indicators + result.replies[1].indicators);
  expect(result.written[0]).toMatchObject({ sheet: '評価 R2', before: '', after: '10', file: '01_観光課_R2実績値照会.xlsx' });
  expect(result.conflicts).toMatchObject([{ code: 'not-a-reply', file: '古い.xls' }]);
  expect(result.outstanding).toHaveLength(10);
  expect(result.reminders.map(({ department }: { department: string }) => department)).toEqual(
    result.outstanding.map(({ department }: { department: string }) => department),
  );

  const texts = await readFile(at('replies', '再依頼文.txt'), 'utf8');
  for (const { subject, text } of result.reminders as { subject: string; text: string }[])
    expect(texts).toContain(`${subject}\n\n${text}\n`.replaceAll('\n', '\r\n'));
  expect(texts).toContain('連絡先　　企画政策課');

  const [book, status] = [await readFile(at('book.xlsx')), await readFile(at('replies', '提出状況.xlsx'))];
  const second = JSON.parse((await shinchoku(folder, 'collect', 'book.xlsx', 'replies', '--in-place', '--json')).stdout);
  expect(second.written).toEqual([]);
  expect(await readFile(at('replies', '再依頼文.txt'), 'utf8')).toBe(texts);
  expect((await readFile(at('book.xlsx'))).equals(book)).toBe(true);
  expect((await readFile(at('replies', '提出状況.xlsx'))).equals(status)).toBe(true);
});

test('what stands in the list is told in its words', async () => {
  const list = await FormCopy.of(new Uint8Array(await readFile(at('replies', '提出状況.xlsx'))));
  const states = new Map(list.rows.slice(3).map((row) => [row[1]?.value, row[6]?.value]));
  expect(states.get('観光課')).toBe('提出済');
  expect(states.get('消防本部')).toBe('未提出');
});

test('with --strict conflicts are an exit code, and a call without a readable reply is refused', async () => {
  expect((await shinchoku(folder, 'collect', 'book.xlsx', 'replies', '--strict')).code).toBe(1);
  const refused = await shinchoku(folder, 'collect', 'book.xlsx', 'replies/古い.xls', '--lang', 'en');
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);
  expect((await shinchoku(folder, 'collect', 'book.xlsx', '--lang', 'en')).stderr).toContain('No replies were named');
});

test('--accept decides all conflicts of a kind; what is decided is none any more', async () => {
  const form = await FormCopy.of(new Uint8Array(await readFile(at('replies', '01_観光課_R2実績値照会.xlsx'))));
  form.type(form.body[0]!, form.actual, 77).head('回答日', '令和3年6月1日');
  await writeFile(at('replies', '差替え.xlsx'), await form.bytes());
  const codes = (stdout: string): string[] => (JSON.parse(stdout).conflicts as { code: string }[]).map(({ code }) => code).sort();
  const open = await shinchoku(folder, 'collect', 'book.xlsx', 'replies', '--json');
  expect(codes(open.stdout)).toEqual(['answered-twice', 'not-a-reply']);
  const decided = await shinchoku(folder, 'collect', 'book.xlsx', 'replies', '--json', '--in-place', '--accept', 'answered-twice');
  expect(codes(decided.stdout)).toEqual(['not-a-reply']);
  expect(JSON.parse(decided.stdout).written).toMatchObject([{ after: '77', file: '差替え.xlsx' }]);
  expect(codes((await shinchoku(folder, 'collect', 'book.xlsx', 'replies', '--json')).stdout)).toEqual(['not-a-reply']);
  const wrong = await shinchoku(folder, 'collect', 'book.xlsx', 'replies', '--accept', 'row-gone', '--lang', 'en');
  expect([wrong.code, wrong.stderr.includes('answered-twice, changed-since')]).toEqual([2, true]);
});

test('--keep settles all conflicts of a kind without taking them, and the next call remembers it', async () => {
  await mkdir(at('kept'), { recursive: true });
  const name = '01_観光課_R2実績値照会.xlsx';
  await writeFile(at('kept.xlsx'), await nextYearOfSample());
  await writeFile(at('kept', '提出状況.xlsx'), await readFile(at('asked', '提出状況.xlsx')));
  await writeFile(at('kept', '古い.xls'), await readFile(at('replies', '古い.xls')));
  for (const [file, value, date] of [
    [name, 10, '5/9'],
    ['訂正.xlsx', 'たくさん', '5/20'],
    ['訂正2.xlsx', 20, '5/21'],
  ] as const) {
    const form = await FormCopy.of(new Uint8Array(await readFile(at('asked', name))));
    form.body.forEach((row, index) => form.type(row, form.actual, index === 0 ? (file === '訂正.xlsx' ? 10 : value) : 30 + index));
    if (file === '訂正.xlsx') form.type(form.body[1]!, form.actual, value);
    await writeFile(at('kept', file), await form.head('回答日', date).bytes());
  }
  const collect = async (...more: string[]) => {
    const { code, stdout, stderr } = await shinchoku(folder, 'collect', 'kept.xlsx', 'kept', '--in-place', '--json', '--strict', ...more);
    const result = stdout === '' ? null : JSON.parse(stdout);
    const codes = (list: { code: string }[] = []): string[] => list.map((one) => one.code).sort();
    return { exit: code, stderr, result, open: codes(result?.conflicts), dismissed: codes(result?.dismissed) };
  };
  expect(await collect()).toMatchObject({ exit: 1, open: ['answered-twice', 'not-a-reply'], dismissed: [] });
  const decided = await collect('--keep', 'answered-twice', '--keep', 'not-a-reply');
  expect(decided).toMatchObject({ exit: 0, open: [], dismissed: ['answered-twice', 'not-a-reply'] });
  expect(decided.result.written).toMatchObject([{ after: '10', file: expect.stringMatching(/^(01_|訂正\.)/) }]);
  expect(await collect()).toMatchObject({ exit: 0, open: [], dismissed: ['answered-twice', 'not-a-reply'], result: { written: [] } });
  const said = await shinchoku(folder, 'collect', 'kept.xlsx', 'kept');
  expect(said.stdout).toContain('取り込まないと決めたもの 2 件');
  expect((await collect('--accept', 'answered-twice')).result.written).toMatchObject([{ after: '20' }]);
  const both = await collect('--accept', 'answered-twice', '--keep', 'answered-twice');
  expect([both.exit, both.stderr.trim()]).toEqual([
    2,
    'answered-twice を --accept と --keep の両方に指定しています。どちらか一方にしてください。',
  ]);
});

test('files of one name in several folders are told apart', async () => {
  const name = '02_商工労働課_R2実績値照会.xlsx';
  for (const [one, value] of [
    ['first', 5],
    ['second', null],
  ] as const) {
    await mkdir(at(one), { recursive: true });
    const form = await FormCopy.of(new Uint8Array(await readFile(at('asked', name))));
    form.body.forEach((row) => form.type(row, form.actual, value));
    await writeFile(at(one, name), await form.bytes());
  }
  const { stdout } = await shinchoku(folder, 'collect', 'book.xlsx', 'first', 'second');
  const line = (one: string): string[] =>
    stdout
      .split('\n')
      .find((text) => text.startsWith(`${one}/${name}`))
      ?.trim()
      .split(/\s+/) ?? [];
  expect(line('first')[2]).toMatch(/^(\d+)\/\1$/);
  expect(line('second').slice(2)).toEqual([expect.stringMatching(/^0\//), '0', '0']);
});

test('where the list beside the replies cannot be written, the workbook is not either', async () => {
  await mkdir(at('locked'), { recursive: true });
  const [name = ''] = (await readdir(at('replies'))).filter((file) => file.startsWith('01_'));
  const form = await FormCopy.of(new Uint8Array(await readFile(at('replies', name))));
  form.type(form.body[0]!, form.actual, 4321);
  await writeFile(at('locked', name), await form.bytes());
  const before = await readFile(at('book.xlsx'));
  // A folder of that name cannot be written to, whoever runs the tests.
  await mkdir(at('locked', '再依頼文.txt'), { recursive: true });
  const { code, stdout } = await shinchoku(folder, 'collect', 'book.xlsx', 'locked', '--in-place', '--accept', 'changed-since');
  expect([code, stdout]).toEqual([2, '']);
  expect((await readFile(at('book.xlsx'))).equals(before)).toBe(true);
  expect((await readdir(at('locked'))).sort()).toEqual([name, '再依頼文.txt']);
});

test.each(['collect', 'request', 'next-year', 'compare'])('%s without a workbook names itself in its advice', async (command) => {
  const { code, stderr } = await shinchoku(folder, command);
  expect([code, stderr.trim()]).toEqual([
    2,
    expect.stringMatching(new RegExp(`^ブックが指定されていません。例：shinchoku ${command} BOOK.xlsx`)),
  ]);
});

test('what lies among the replies and is no file is told, and costs the others nothing', async () => {
  await mkdir(at('odd'), { recursive: true });
  await writeFile(at('odd', '01.xlsx'), await readFile(at('replies', '01_観光課_R2実績値照会.xlsx')));
  await symlink(at('nowhere.xlsx'), at('odd', 'リンク.xlsx'));
  execFileSync('mkfifo', [at('odd', 'パイプ.xlsx')]);
  const { code, stdout } = await shinchoku(folder, 'collect', 'book.xlsx', 'odd', '--json');
  const { replies, conflicts } = JSON.parse(stdout);
  expect([code, replies.length]).toEqual([0, 1]);
  const said = new Map((conflicts as { file: string; message: string }[]).map(({ file, message }) => [file, message]));
  expect(said.get('リンク.xlsx')).toMatch(/^リンク.xlsx: ファイルがありません。リンク（ショートカット）の先が/);
  expect(said.get('パイプ.xlsx')).toMatch(/ファイルではありません|パイプ/);
});

test('what somebody wrote beside the list goes on with its row; what cannot is kept beside the new list, and said', async () => {
  await mkdir(at('noted'), { recursive: true });
  const name = '01_観光課_R2実績値照会.xlsx';
  const form = await FormCopy.of(new Uint8Array(await readFile(at('asked', name))));
  const reply = async (value: number): Promise<void> => {
    form.type(form.body[0]!, form.actual, value);
    await writeFile(at('noted', name), await form.bytes());
  };
  await writeFile(at('noted.xlsx'), await nextYearOfSample());
  await writeFile(at('noted', '提出状況.xlsx'), await readFile(at('asked', '提出状況.xlsx')));
  const collect = async () => JSON.parse((await shinchoku(folder, 'collect', 'noted.xlsx', 'noted', '--in-place', '--json')).stdout);
  await reply(10);
  expect((await collect()).keptList).toBeUndefined();
  // Where it is for people to write, nothing needs to be kept.
  const write = async (column: number, value: string): Promise<void> => {
    const { snapshot, commit } = await openWorkbook(new Uint8Array(await readFile(at('noted', '提出状況.xlsx'))), '提出状況.xlsx');
    const cell = { row: 3, column, value, formula: null, numberFormat: null, format: null };
    expect(snapshot.sheets[0]?.name).toBe('提出状況');
    await writeFile(at('noted', '提出状況.xlsx'), await commit({ sheets: [{ name: '提出状況', create: null, writes: [cell] }] }));
  };
  await write(9, '電話で確認');
  await reply(11);
  expect((await collect()).keptList).toBeUndefined();
  await write(12, '横のメモ');
  await reply(12);
  const list = async (name: string) => FormCopy.of(new Uint8Array(await readFile(at('noted', name))));
  expect((await collect()).keptList).toBeUndefined();
  expect((await list('提出状況.xlsx')).rows[3]?.[12]?.value).toBe('横のメモ');
  await write(2, '別の名前.xlsx');
  await reply(14);
  expect((await collect()).keptList).toBe('提出状況_記入あり.xlsx');
  expect((await list('提出状況_記入あり.xlsx')).rows[3]?.[2]?.value).toBe('別の名前.xlsx');
  expect((await list('提出状況.xlsx')).rows[3]?.[12]?.value).toBe('横のメモ');
  await reply(13);
  const last = await collect();
  expect([last.keptList, last.replies.length, last.conflicts]).toEqual([undefined, 1, []]);
});
