import { DEFAULT_SETTINGS, isSame } from '../../../src/taskpane/state/pane-settings';
import { parseSettings } from '../../../src/taskpane/state/stored-settings';

test.each([undefined, null, {}, [], 'text', { corrections: null }])('%j holds nothing that is set, so that the defaults are', (stored) => {
  expect(isSame(parseSettings(stored), DEFAULT_SETTINGS)).toBe(true);
});

test('what is understood is taken, each by itself', () => {
  const stored = { preset: 'marks', write: 'no such way', corrections: { year: 'R4', columns: { actual: -1 } }, copies: ['写し'] };
  expect(parseSettings(stored)).toEqual({
    ...DEFAULT_SETTINGS,
    preset: 'change-marks',
    corrections: { ...DEFAULT_SETTINGS.corrections, year: 'R4' },
    copies: ['写し'],
  });
});
