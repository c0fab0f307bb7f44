import { catalogueFiles } from '../../../tools/release/trusted-catalogue';

const ID = '2ed6657d-e927-568b-95e1-2665a8aea6a2';

test('the registry file says what Microsoft documents, as regedit reads it', () => {
  const { register } = catalogueFiles(ID, '\\\\sv01\\アドイン');
  expect([...register.slice(0, 2)]).toEqual([0xff, 0xfe]);
  const text = Buffer.from(register.slice(2)).toString('utf16le');
  const guid = /\{[0-9a-f-]{36}\}/.exec(text)?.[0];
  expect(text).toBe(
    [
      'Windows Registry Editor Version 5.00',
      '',
      `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${guid}]`,
      `"Id"="${guid}"`,
      '"Url"="\\\\\\\\sv01\\\\アドイン"',
      '"Flags"=dword:00000001',
      '',
    ].join('\r\n'),
  );
});

test('the other file removes the same key', () => {
  const { register, remove } = catalogueFiles(ID, '\\\\sv01\\addins');
  const guid = /\{[0-9a-f-]{36}\}/.exec(Buffer.from(register).toString('utf16le'))?.[0];
  expect(Buffer.from(remove).toString('utf16le')).toContain(
    `[-HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${guid}]`,
  );
});

test('a share has one id, however its name is typed; another share another', () => {
  const of = (share: string): string => Buffer.from(catalogueFiles(ID, share).remove).toString('utf16le');
  expect(of('\\\\SV01\\Addins')).toBe(of('\\\\sv01\\addins'));
  expect(of('\\\\sv01\\addins')).not.toBe(of('\\\\sv02\\addins'));
});
