import type * as formatLibrary from '../../../../src/evaluation/figures/formats/format-library';
import type * as display from '../../../../src/evaluation/figures/formats/display-text';

/** The modules as a host finds them: nothing is loaded. */
async function fresh(): Promise<typeof formatLibrary & typeof display> {
  jest.resetModules();
  return {
    ...(await import('../../../../src/evaluation/figures/formats/format-library')),
    ...(await import('../../../../src/evaluation/figures/formats/display-text')),
  };
}

test.each([
  ['General', false],
  ['', false],
  ['@', false],
  ['0', false],
  ['#,##0.0', false],
  ['0.0%', false],
  ['0.0"万人"', true],
  ['#,##0;▲#,##0', true],
  ['yyyy/m/d', true],
  ['[$-411]ge.m.d', true],
  ['@"様"', true],
  ['_ @_ ', true],
])('%s needs the library: %s', async (code, needed) => {
  const { needsLibrary, loadFormatLibrary, displayText } = await fresh();
  expect(needsLibrary(code)).toBe(needed);
  await loadFormatLibrary(['General', code]);
  // What needs no library is displayed without it, whatever the value.
  for (const value of [0, 1 / 3, -1e15, 1e-7, 123456789012.3, 43586, 1e299, NaN, 'text', null, true]) {
    expect(typeof displayText(value, code)).toBe('string');
  }
});

test('a format that needs the library is not displayed wrongly without it', async () => {
  const { displayText, loadFormatLibrary } = await fresh();
  await loadFormatLibrary(['General', '0.0%']);
  expect(() => displayText(43586, 'yyyy/m/d')).toThrow('not loaded');
  await loadFormatLibrary(['0', 'yyyy/m/d']);
  expect(displayText(43586, 'yyyy/m/d')).toBe('2019/5/1');
});
