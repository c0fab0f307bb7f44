import { execFileSync } from 'node:child_process';
import type * as FileSystem from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInput } from '../../../src/cli/files/input-file';
import { findOutput, writeOutput } from '../../../src/cli/files/output-file';

/** The module itself, whose functions can be replaced. */
const files = jest.requireActual<typeof FileSystem>('node:fs');

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
  ['a relative link', async () => symlink('shelf/new.xlsx', at('link.xlsx'))],
  ['an absolute link', async () => symlink(at('shelf/new.xlsx'), at('link.xlsx'))],
  [
    'a link to a link in another folder',
    async () => {
      await symlink('shelf/second.xlsx', at('link.xlsx'));
      await symlink('new.xlsx', at('shelf/second.xlsx'));
    },
  ],
])('writes through %s to a file that is still to come', async (_, link) => {
  await mkdir(at('shelf'));
  await link();
  await writeOutput(await to('link.xlsx'), bytes('after'));
  expect(await text('shelf/new.xlsx')).toBe('after');
  expect((await lstat(at('link.xlsx'))).isSymbolicLink()).toBe(true);
});

test.each([
  ['in a folder that is not there', 'nowhere/new.xlsx', 'output-folder-missing'],
  ['that goes round in circles', 'link.xlsx', 'output-not-writable'],
])('refuses a link %s', async (_, target, code) => {
  await symlink(target, at('link.xlsx'));
  await expect(to('link.xlsx')).rejects.toMatchObject({ code });
});

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

(isRoot ? describe : describe.skip)('a file of somebody else', () => {
  beforeEach(async () => {
    await chown(at('in.xlsx'), 1234, 4321);
    await chmod(at('in.xlsx'), 0o666);
    await chmod(folder, 0o777);
  });

  test('stays theirs, with its permissions', async () => {
    await writeOutput(await findOutput({ to: 'input' }, await input(), folder), bytes('after'));
    const { uid, gid, mode } = await stat(at('in.xlsx'));
    expect([uid, gid, mode & 0o7777, await text('in.xlsx')]).toEqual([1234, 4321, 0o666, 'after']);
  });

  test('is refused where it would become ours', async () => {
    const output = await findOutput({ to: 'input' }, await input(), folder);
    process.seteuid?.(NOBODY);
    try {
      await expect(writeOutput(output, bytes('after'))).rejects.toMatchObject({ code: 'output-owner', details: { path: 'in.xlsx' } });
    } finally {
      process.seteuid?.(0);
    }
    expect([(await stat(at('in.xlsx'))).uid, await text('in.xlsx'), await readdir(folder)]).toEqual([1234, 'before', ['in.xlsx']]);
  });
});

describe('a disk that fails', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each(['ENOSPC', 'EDQUOT'])('is called full for %s', async (code) => {
    const output = await to('out.xlsx');
    jest.spyOn(files, 'openSync').mockImplementationOnce(() => {
      throw Object.assign(new Error(code), { code, syscall: 'write' });
    });
    await expect(writeOutput(output, bytes('after'))).rejects.toMatchObject({ code: 'disk-full', details: { path: 'out.xlsx' } });
  });

  test('does not take the place of the original when it reads back something else', async () => {
    const output = await findOutput({ to: 'input' }, await input(), folder);
    jest.spyOn(files, 'readFileSync').mockReturnValueOnce(Buffer.from('aft\0r'));
    await expect(writeOutput(output, bytes('after'))).rejects.toMatchObject({ code: 'output-unsound', details: { path: 'in.xlsx' } });
    jest.restoreAllMocks();
    expect([await text('in.xlsx'), await readdir(folder)]).toEqual(['before', ['in.xlsx']]);
  });
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

// Windows has none.
(process.platform === 'win32' ? test.skip : test)('does not wait for a pipe that nobody writes to', async () => {
  execFileSync('mkfifo', [at('pipe.xlsx')]);
  await expect(readInput('pipe.xlsx', folder)).rejects.toMatchObject({ code: 'not-a-file', details: { path: 'pipe.xlsx' } });
});
