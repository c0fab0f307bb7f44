import { readManifest } from '../../../../tools/doctor/manifest/manifest';

const manifest = (inside: string): string =>
  `\ufeff<?xml version="1.0"?><OfficeApp xmlns="x" xmlns:bt="y"><Id> 1 </Id><Version>1.0.0.0</Version>${inside}</OfficeApp>`;

test('id and version are those of the add-in, not of something in it', () => {
  const { id, version } = readManifest(manifest('<Set><Id>2</Id></Set>'));
  expect({ id, version }).toEqual({ id: '1', version: '1.0.0.0' });
});

test('addresses are found wherever they stand, in overrides as well; texts are none', () => {
  const { addresses, domains } = readManifest(
    manifest(
      `<AppDomains><AppDomain>https://a.example</AppDomain></AppDomains><IconUrl DefaultValue="https://b.example/i.png"/>
      <bt:Url id="u" DefaultValue="https://c.example/t.html"><bt:Override Locale="en-US" Value="http://d.example"/></bt:Url>
      <DisplayName DefaultValue="進捗評価"/>`,
    ),
  );
  expect(addresses).toEqual(['https://b.example/i.png', 'https://c.example/t.html', 'http://d.example']);
  expect(domains).toEqual(['https://a.example']);
});

test.each([
  ['cut off', manifest('').slice(0, -5)],
  ['a page', '<!doctype html><html><br></html>'],
  ['something else in XML', '<OfficeApp/>'],
  ['an empty manifest', ''],
])('%s is refused', (_, text) => {
  expect(() => readManifest(text)).toThrow();
});
