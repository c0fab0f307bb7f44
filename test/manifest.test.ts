/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The manifest's rules, as Microsoft's server would check them, and what this product promises besides. */
const ROOT = path.resolve(__dirname, '..');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const document_ = new DOMParser().parseFromString(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'), 'application/xml');

const all = (name: string): Element[] => [...document_.getElementsByTagName('*')].filter(({ localName }) => localName === name);
const only = (name: string): Element => {
  const [one] = all(name);
  if (one === undefined) throw new Error(`no ${name}`);
  return one;
};
const inResources = (name: string): Element[] => all(name).filter((element) => element.closest('Resources') !== null && element.id !== '');
const values = (element: Element): string[] => [
  element.getAttribute('DefaultValue') ?? '',
  ...[...element.children].map((override) => override.getAttribute('Value') ?? ''),
];

test('is well-formed', () => {
  expect(document_.getElementsByTagName('parsererror')).toHaveLength(0);
});

test('speaks Japanese first and English throughout', () => {
  expect(only('DefaultLocale').textContent).toBe('ja-JP');
  for (const element of [only('DisplayName'), only('Description'), ...inResources('String')]) {
    expect([...element.children].map((child) => child.getAttribute('Locale'))).toEqual(['en-US']);
    expect(element.getAttribute('DefaultValue')).toMatch(/[぀-ヿ一-鿿]/);
    expect(element.children[0]?.getAttribute('Value')).toMatch(/^[\x20-\x7e]+$/);
  }
});

test('asks for the ExcelApi that the product runs on, and for a workbook', () => {
  const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
  expect(sets).toEqual([
    ['ExcelApi', '1.14'],
    ['SharedRuntime', '1.1'],
  ]);
  expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual(['Workbook', 'Workbook']);
  expect(only('Permissions').textContent).toBe('ReadWriteDocument');
});

test('has an id of the right form and a version to be stamped', () => {
  expect(only('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(only('Version').textContent).toBe('0.0.0.0');
});

test('texts have lengths that Excel takes', () => {
  for (const [element, most] of [
    [only('DisplayName'), 125],
    [only('Description'), 250],
  ] as const)
    for (const text of values(element)) expect(text.length).toBeLessThanOrEqual(most);
  for (const string of inResources('String')) {
    const most = string.parentElement?.localName === 'ShortStrings' ? 125 : 250;
    for (const text of values(string)) expect(text.length).toBeLessThanOrEqual(most);
  }
});

test('the title says what it is, not that it is an add-in', () => {
  for (const text of values(only('DisplayName'))) expect(text).not.toMatch(/add-?in|for excel|アドイン/i);
});

test('every resource that is named is there, none is left over, and ids are short', () => {
  const ids = ['Image', 'Url', 'String'].flatMap(inResources).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  const named = [...document_.getElementsByTagName('*')].flatMap((element) => element.getAttribute('resid') ?? []);
  expect([...new Set(named)].sort()).toEqual([...ids].sort());
});

test('ids of commands are unique', () => {
  const ids = ['OfficeTab', 'Group', 'Control'].flatMap(all).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every address is https', () => {
  const addresses = [...document_.getElementsByTagName('*')]
    .flatMap((element) => element.getAttribute('DefaultValue') ?? [])
    .filter((text) => text.includes('://'));
  expect(addresses.length).toBeGreaterThan(SIZES.length);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
});

test.each(all('Icon').map((icon, index) => [index, icon] as const))('icon %i comes in every size', (_, icon) => {
  expect([...icon.children].map((image) => Number(image.getAttribute('size')))).toEqual(SIZES);
});

test.each([
  ...inResources('Image').map((image) => [image.id, image.getAttribute('DefaultValue') ?? '', Number(image.id.split('.')[1])] as const),
  ['IconUrl', only('IconUrl').getAttribute('DefaultValue') ?? '', 32] as const,
  ['HighResolutionIconUrl', only('HighResolutionIconUrl').getAttribute('DefaultValue') ?? '', 64] as const,
])('%s, %s, is a picture of %i pixels', (_, address, size) => {
  const png = readFileSync(path.join(ROOT, 'assets/icons', path.basename(address)));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test('the group on Home holds 評価する, which runs a function that the pane knows, and the pane', () => {
  expect(only('OfficeTab').id).toBe('TabHome');
  const actions = all('Action').map((action) => [action.getAttribute('xsi:type'), action.children[0]?.textContent]);
  expect(actions).toEqual([
    ['ExecuteFunction', 'evaluate'],
    ['ShowTaskpane', 'Office.AutoShowTaskpaneWithDocument'],
  ]);
  expect(readFileSync(path.join(ROOT, 'src/commands/commands.ts'), 'utf8')).toContain("associate('evaluate'");
});

test('command and pane share one page, which Excel keeps alive', () => {
  const page = only('FunctionFile').getAttribute('resid');
  expect(only('Runtime').getAttribute('resid')).toBe(page);
  expect(only('Runtime').getAttribute('lifetime')).toBe('long');
  expect(document_.querySelector('Action SourceLocation')?.getAttribute('resid')).toBe(page);
});
