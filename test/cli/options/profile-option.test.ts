import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadProfile } from '../../../src/cli/options/profile-option';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'profile-option-'));
  await writeFile(path.join(folder, 'ours.json'), '\ufeff{ "version": 1, "name": "本市" }');
  await writeFile(path.join(folder, 'broken.json'), '{ "version": 1,\n }');
  await writeFile(path.join(folder, 'sjis.json'), Buffer.from('7b22 6e616d65 223a22 8f8792b2 227d'.replaceAll(' ', ''), 'hex'));
  await writeFile(path.join(folder, 'utf16.json'), '\ufeff{}', 'utf16le');
  await writeFile(path.join(folder, 'huge.json'), `[${' '.repeat(300_000)}]`);
  await writeFile(path.join(folder, 'deep.json'), `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  await writeFile(path.join(folder, 'wrong.json'), '{ "statuses": [{ "label": 3 }] }');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  [null, 'mine'],
  ['mine', 'mine'],
  ['ours.json', '本市'],
])('%j is the profile %s', async (value, name) => {
  expect((await loadProfile(value, folder)).name).toBe(name);
});

test.each([
  ['nobody', { code: 'profile-not-found', details: { name: 'nobody', presets: expect.stringContaining('mine') } }],
  ['broken.json', { code: 'profile-not-json', details: { path: 'broken.json' } }],
  ['huge.json', { code: 'profile-too-large', details: { path: 'huge.json', limit: '256 KiB' } }],
  ['deep.json', { code: 'profile-invalid', details: { path: '$' } }],
  ['wrong.json', { code: 'profile-invalid', details: { path: expect.stringContaining('statuses[0]') } }],
  ['sjis.json', { code: 'text-not-utf8', details: { encoding: 'Shift_JIS' } }],
  ['utf16.json', { code: 'text-not-utf8', details: { encoding: 'UTF-16LE' } }],
  ['.', { code: 'file-is-directory' }],
])('%j is refused', async (value, error) => {
  await expect(loadProfile(value, folder)).rejects.toMatchObject(error);
});
