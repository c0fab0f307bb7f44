import fc from 'fast-check';
import type { PaneSettings } from '../../../src/taskpane/state/pane-settings';
import { parseSettings } from '../../../src/taskpane/state/stored-settings';
import { carriedOver, withSheetsRenamed } from '../../../src/taskpane/state/shared-settings';

const at = (stored: object): PaneSettings => parseSettings(stored);
const dismissed = (reason: string) => ({ sheet: '評価', indicator: reason, code: 'progress-differs', recorded: '1', reason });
const [a, b, c] = [dismissed('a'), dismissed('b'), dismissed('c')];

describe('a change carried over to settings that somebody else has changed', () => {
  test.each<[string, object, object, object, object]>([
    ['nothing of ours', {}, {}, { write: 'values' }, { write: 'values' }],
    ['something else than they', {}, { write: 'values' }, { statusColours: true }, { write: 'values', statusColours: true }],
    ['one more beside theirs', {}, { dismissed: [a] }, { dismissed: [b] }, { dismissed: [b, a] }],
    ['one less beside theirs', { dismissed: [a, b] }, { dismissed: [b] }, { dismissed: [a, b, c] }, { dismissed: [b, c] }],
    ['what they did too', {}, { dismissed: [a] }, { dismissed: [a] }, { dismissed: [a] }],
    ['one of two that are alike', { copies: ['x', 'x'] }, { copies: ['x'] }, { copies: ['x', 'x'] }, { copies: ['x'] }],
    [
      'another column than they',
      {},
      { corrections: { columns: { unit: 2 } } },
      { corrections: { columns: { actual: 5 }, year: 'R2' } },
      { corrections: { columns: { unit: 2, actual: 5 }, year: 'R2' } },
    ],
    [
      'a column given back',
      { corrections: { columns: { unit: 2 } } },
      {},
      { corrections: { columns: { unit: 2 }, year: 'R2' } },
      { corrections: { year: 'R2' } },
    ],
    [
      'rules, which hang together',
      {},
      { preset: null, profile: { version: 1 } },
      { write: 'values' },
      { preset: null, profile: { version: 1 }, write: 'values' },
    ],
  ])('%s', (_, from, to, onto, result) => {
    expect(carriedOver(at(from), at(to), at(onto))).toEqual(at(result));
  });

  test('where both changed the same, the change holds, and what it was changed to holds when it is taken back', () => {
    const [from, to, onto] = [at({ preset: 'mine-city' }), at({ preset: 'three-steps' }), at({ preset: 'achievement-marks' })];
    expect(carriedOver(from, to, onto).preset).toBe('three-steps');
    expect(carriedOver(to, from, onto, 'existing').preset).toBe('achievement-marks');
  });

  test('what nobody else has changed is as it is changed, and taken back as it was', () => {
    const settings = fc
      .record({
        preset: fc.constantFrom('mine-city', 'three-steps', null),
        write: fc.constantFrom('formulas', 'values'),
        statusColours: fc.boolean(),
        copies: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 }),
        corrections: fc.record({
          columns: fc.dictionary(fc.constantFrom('unit', 'actual', 'target'), fc.nat({ max: 9 })),
          levels: fc.dictionary(fc.constantFrom('あ', 'い'), fc.constantFrom('strategy', 'measure')),
          year: fc.constantFrom(null, 'R1'),
        }),
      })
      .map(at);
    fc.assert(
      fc.property(settings, settings, (from, to) => {
        const sorted = (one: PaneSettings) => ({ ...one, copies: [...one.copies].sort() });
        expect(sorted(carriedOver(from, to, from))).toEqual(sorted(to));
        expect(sorted(carriedOver(to, from, to, 'existing'))).toEqual(sorted(from));
      }),
    );
  });
});

test('settings follow the names of the sheets that they name, and stay the same object where they name none', () => {
  const settings = at({ copies: ['評価(値)', 'x'], dismissed: [a], corrections: { sheet: '評価', confirmed: ['評価', 'y'] } });
  const renamed = withSheetsRenamed(
    settings,
    new Map([
      ['評価', '評価 R1'],
      ['評価(値)', '提出用'],
    ]),
  );
  expect(renamed).toMatchObject({
    copies: ['提出用', 'x'],
    dismissed: [{ sheet: '評価 R1' }],
    corrections: { sheet: '評価 R1', confirmed: ['評価 R1', 'y'] },
  });
  expect(withSheetsRenamed(settings, new Map([['z', 'w']]))).toBe(settings);
});
