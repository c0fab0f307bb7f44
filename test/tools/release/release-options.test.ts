import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReleaseOptions } from '../../../tools/release/release-options';
import { LANGUAGES } from '../../../src/i18n/language';
import { TOOL_ERROR_CODES, toolErrorSentence, type ToolErrorCode } from '../../../tools/command/tool-errors';

const ORIGIN = ['--origin', 'https://addin.example.lg.jp'];
const ID = '2ed6657d-e927-568b-95e1-2665a8aea6a2';
const folder = mkdtempSync(join(tmpdir(), 'shinchoku-options-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const fileWith = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('all options', () => {
  const argv = [...ORIGIN, '--offline', '--name', '美祢市', '--id', ID, '--share', '\\\\sv01\\アドイン\\進捗', '--out', folder];
  expect(readReleaseOptions(argv)).toEqual({
    origin: 'https://addin.example.lg.jp',
    offline: true,
    name: '美祢市',
    id: ID,
    share: '\\\\sv01\\アドイン\\進捗',
    folder,
  });
});

test("quotes that Windows' command prompt hands on are taken off the share", () => {
  expect(readReleaseOptions([...ORIGIN, '--share', "'\\\\sv01\\addins'"])?.share).toBe('\\\\sv01\\addins');
});

test('the origin alone', () => {
  expect(readReleaseOptions(ORIGIN)).toMatchObject({ offline: false, name: null, id: null, share: null });
});

test('the id from the file that was kept', () => {
  const kept = fileWith('organisation.json', JSON.stringify({ id: ID, origin: 'https://old.example.lg.jp' }));
  expect(readReleaseOptions([...ORIGIN, '--id', kept])?.id).toBe(ID);
});

test.each<[string, readonly string[], ToolErrorCode]>([
  ['no origin', [], 'origin-missing'],
  ['an empty origin', ['--origin', ''], 'option-without-value'],
  ['an origin that an option swallows', ['--origin', '--offline'], 'option-without-value'],
  ['plain http', ['--origin', 'http://addin.example.lg.jp'], 'origin-not-https'],
  ['an unknown option', [...ORIGIN, '--ofline'], 'unknown-option'],
  ['a value where none belongs', [...ORIGIN, '--offline=yes'], 'option-with-value'],
  ['something left over', [...ORIGIN, 'release'], 'stray-argument'],
  ['an unknown language', [...ORIGIN, '--lang', 'fr'], 'language-unknown'],
  ['a name of blanks', [...ORIGIN, '--name', '  '], 'name-invalid'],
  ['a name of two lines', [...ORIGIN, '--name', '美祢市\n企画課'], 'name-invalid'],
  ['a name that is too long', [...ORIGIN, '--name', '市'.repeat(126)], 'name-invalid'],
  ['no id', [...ORIGIN, '--id', '1234'], 'id-invalid'],
  ['a file without an id', [...ORIGIN, '--id', fileWith('none.json', '{}')], 'id-invalid'],
  ['a file that is no JSON', [...ORIGIN, '--id', fileWith('text.json', 'id')], 'id-invalid'],
  ['a file that is not there', [...ORIGIN, '--id', join(folder, 'nowhere.json')], 'file-not-readable'],
  ['a share whose backslashes a shell has eaten', [...ORIGIN, '--share', '\\server\\addins'], 'share-invalid'],
  ['a server without a share', [...ORIGIN, '--share', '\\\\server'], 'share-invalid'],
  ['a share with a backslash at its end', [...ORIGIN, '--share', '\\\\server\\addins\\'], 'share-invalid'],
  ['a share with quotes', [...ORIGIN, '--share', '\\\\server\\"addins'], 'share-invalid'],
  ['a drive', [...ORIGIN, '--share', 'Z:\\addins'], 'share-invalid'],
])('%s is refused: %#', (_, argv, code) => {
  expect(() => readReleaseOptions(argv)).toThrow(expect.objectContaining({ code }));
});

test.each(TOOL_ERROR_CODES.flatMap((code) => LANGUAGES.map((language) => [code, language] as const)))(
  '%s is one sentence or two in %s, with what it names filled in',
  (code, language) => {
    const names = ['option', 'value', 'example', 'suggestion', 'name', 'file', 'link', 'reason', 'path'];
    const sentence = toolErrorSentence(language, code, Object.fromEntries(names.map((name) => [name, 'N'])));
    expect(sentence).toMatch(language === 'ja' ? /[ぁ-ん].*[。A-Za-z0-9']$/ : /^[-A-Z"][^ぁ-んァ-ヶ一-龠]+$/);
    expect(sentence).not.toMatch(/「」|""|\n/);
  },
);
