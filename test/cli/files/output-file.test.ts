import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInput } from '../../../src/cli/files/input-file';
import { findOutput, writeOutput } from '../../../src/cli/files/output-file';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'output-file-'));
  await writeFile(path.join(folder, 'in.xlsx'), 'before');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const input = () => readInput('in.xlsx', folder);
const to = async (name: string) => findOutput({ to: 'file', path: name }, await input(), folder);
const text = (name: string) => readFile(at(name), 'utf8');
const bytes = (content: string) => new TextEncoder().encode(content);

test('writes a new file and leaves nothing else behind', async () => {
  await writeOutput(await to('out.xlsx'), bytes('after'));
  expect(await text('out.xlsx')).toBe('after');
  expect((await readdir(folder)).sort()).toEqual(['in.xlsx', 'out.xlsx']);
});

test('replaces a file that stands there and keeps its permissions', async () => {
  await writeFile(at('out.XLSX'), 'older');
  await chmod(at('out.XLSX'), 0o640);
  await writeOutput(await to('out.XLSX'), bytes('after'));
  expect(await text('out.XLSX')).toBe('after');
  expect((await stat(at('out.XLSX'))).mode & 0o777).toBe(0o640);
});

test('writes through a symbolic link, of the input too', async () => {
  await mkdir(at('shelf'));
  await writeFile(at('shelf/kept.xlsx'), 'before');
  await symlink('shelf/kept.xlsx', at('link.xlsx'));
  const linked = await readInput('link.xlsx', folder);
  await writeOutput(await findOutput({ to: 'input' }, linked, folder), bytes('after'));
  expect(await text('shelf/kept.xlsx')).toBe('after');
  expect((await readdir(folder)).sort()).toEqual(['in.xlsx', 'link.xlsx', 'shelf']);
});

test.each([
  ['the input itself', 'in.xlsx', 'output-is-input'],
  ['the input by another way', '../here/in.xlsx', 'output-is-input'],
  ['the input behind a link', 'link.xlsx', 'output-is-input'],
  ['a folder', 'shelf', 'output-is-directory'],
  ['another kind of file', 'out.xlsm', 'output-extension'],
  ['a file without extension', 'out', 'output-extension'],
  ['a folder that is not there', 'nowhere/out.xlsx', 'output-folder-missing'],
  ['a file in the place of a folder', 'in.xlsx/out.xlsx', 'output-folder-missing'],
])('refuses %s', async (_, name, code) => {
  await mkdir(at('shelf'));
  await symlink('in.xlsx', at('link.xlsx'));
  const typed = name.replace('here', path.basename(folder));
  await expect(to(typed)).rejects.toMatchObject({ code, details: { path: typed } });
});

test('does not write over what somebody saved meanwhile', async () => {
  const read = await input();
  const output = await findOutput({ to: 'input' }, read, folder);
  await writeFile(at('in.xlsx'), 'saved by a colleague');
  await expect(writeOutput(output, bytes('after'))).rejects.toMatchObject({ code: 'input-changed' });
  expect(await text('in.xlsx')).toBe('saved by a colleague');
  expect(await readdir(folder)).toEqual(['in.xlsx']);
});

test('says what cannot be written', async () => {
  const output = await to('out.xlsx');
  await rm(folder, { recursive: true });
  await expect(writeOutput(output, bytes('after'))).rejects.toMatchObject({
    code: 'output-not-writable',
    details: { path: 'out.xlsx', reason: 'ENOENT' },
  });
});

test.each([
  ['nothing', 'none.xlsx', 'file-not-found'],
  ['a file as a folder', 'in.xlsx/x', 'file-not-found'],
  ['a folder', '.', 'file-is-directory'],
])('does not read %s', async (_, name, code) => {
  await expect(readInput(name, folder)).rejects.toMatchObject({ code, details: { path: name } });
});
