import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathThere } from '../../../src/cli/files/path-there';
import { draftOf } from '../../year/asked-and-answered';
import { shinchoku } from '../shinchoku';

/** As a Mac writes names: the letter, and its mark behind it. */
const apart = (text: string): string => text.normalize('NFD');
const ROWS = [
  ['指標', '単位', '基準値', 'R5実績', '目標値', '担当課'],
  ['就農者', '人', 5, 8, 15, '農政課'],
  ['直売所', '件', 3, 4, 9, '農政課'],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'names-'));
  await mkdir(path.join(folder, apart('データ')));
  await writeFile(path.join(folder, apart('データ'), apart('プラン評価.xlsx')), await draftOf({ [apart('ガ評価')]: ROWS, メモ: [['a']] }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['evaluate', 'report', 'request', 'next-year'])(
  '%s finds a file and a sheet whose names look as they were typed',
  async (command) => {
    const { code, stderr } = await shinchoku(folder, command, 'データ/プラン評価.xlsx', '--sheet', 'ガ評価');
    expect([code, stderr]).toEqual([0, '']);
  },
);

test('a name that nothing looks like is not found', async () => {
  const { code, stderr } = await shinchoku(folder, 'evaluate', 'データ/プラン.xlsx');
  expect([code, stderr.includes('データ/プラン.xlsx')]).toEqual([2, true]);
  expect(pathThere(folder, 'データ/プラン.xlsx')).toBe(path.join(folder, apart('データ'), 'プラン.xlsx'));
});

test('what stands under the very name is taken, though another one looks like it', async () => {
  await writeFile(path.join(folder, 'ガ.txt'), '');
  await writeFile(path.join(folder, apart('ガ.txt')), '');
  for (const name of ['ガ.txt', apart('ガ.txt')]) expect(pathThere(folder, name)).toBe(path.join(folder, name));
});
