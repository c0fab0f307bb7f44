import { findPreset, PRESET_NAMES, presetName } from '../../../src/evaluation/profile/preset';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { statusTones } from '../../../src/evaluation/profile/status-tones';
import { LANGUAGES } from '../../../src/i18n/language';
import { presetDescription } from '../../../src/i18n/settings/preset-words';
import { createPane } from '../../../src/taskpane/create-pane';
import { conditionKind, thresholdOf, withCondition } from '../../../src/taskpane/model/rules/status-conditions';
import { rulesInput, type RulesInput } from '../../../src/taskpane/model/rules/rules-input';
import { parseSettings } from '../../../src/taskpane/state/stored-settings';
import { initialState } from '../../../src/taskpane/state/pane-state';
import { createStore } from '../../../src/taskpane/state/store';
import { evaluationOf } from '../../../src/taskpane/state/workbook-state';
import { FakeHost } from '../fake-host';
import { sample } from '../sample';

async function started() {
  const host = new FakeHost(await sample('mine-r1'));
  const store = createStore(initialState('ja'));
  const { actions, start } = createPane(host, store);
  await start();
  await actions.evaluate();
  return { host, store, actions, input: () => rulesInput(evaluationOf(store.get().workbook)!.profile) };
}

describe('rules that are edited', () => {
  test('say what they would do to the counts, and nothing is stored or written before they are applied', async () => {
    const { host, store, actions, input } = await started();
    const commits = host.commits.length;
    const [achieved, ...others] = input().statuses;
    await actions.editRules({ ...input(), statuses: [{ ...achieved!, when: { progressAtLeast: 0.5 } }, ...others] });
    expect(store.get().draft).toMatchObject({ problem: null, effect: { before: { 目標達成: 14 }, indicators: 81 } });
    const { changed, after } = store.get().draft!.effect!;
    expect(changed).toBe(after['目標達成']! - 14);
    expect(changed).toBeGreaterThan(0);
    expect(host.savedSettings).toEqual([]);
    await actions.applyRules();
    expect(store.get().draft).toBeNull();
    expect(host.savedSettings).toMatchObject([{ preset: null, profile: { statuses: [{ when: { progressAtLeast: 0.5 } }, {}, {}, {}] } }]);
    expect(store.get().workbook.phase).toBe('announced');
    expect(host.commits).toHaveLength(commits);
  });

  test('that do not fit are told, and cannot be applied', async () => {
    const { host, store, actions, input } = await started();
    await actions.editRules({ ...input(), progress: { decimals: 9 } });
    expect(store.get().draft?.problem).toBe('「小数点以下の桁数」は、0から4までの整数で入力してください。');
    await actions.applyRules();
    expect(host.savedSettings).toEqual([]);
  });

  test.each<[string, (now: RulesInput) => RulesInput, string]>([
    ['no label', (now) => ({ ...now, statuses: [{ label: '', when: 'otherwise' }] }), '状況の1番目の「表示」を入力してください。'],
    [
      'a limit beyond all limits',
      (now) => ({ ...now, statuses: [...now.statuses.slice(0, 1), { label: '甲', when: { progressAtLeast: 99 } }] }),
      '状況の2番目の「％」は、-1000から1000までの数で入力してください。',
    ],
    ['a column of no status', (now) => ({ ...now, columnOrder: ['丙'] }), '「集計表の列の順」に、どの状況の表示でもない言葉があります。'],
    ['no mark', (now) => ({ ...now, marks: [{ mark: '', rule: 'ratio' }] }), '印の1番目の「印」を入力してください。'],
    [
      'a month that is none',
      (now) => ({ ...now, pace: { from: '四月', to: '2025-03', at: '2021-03' } }),
      '「始まり」は、2020-04 のように年と月で入力してください。',
    ],
    [
      'an end before the beginning',
      (now) => ({ ...now, pace: { from: '2025-04', to: '2020-03', at: '2021-03' } }),
      '「終わり」を、計画期間の始まりより後の年月にしてください。',
    ],
  ])('that do not fit are told in the words of the form: %s', async (_what, edit, problem) => {
    const { store, actions, input } = await started();
    await actions.editRules(edit(input()));
    expect(store.get().draft?.problem).toBe(problem);
  });

  test('are forgotten when another preset is chosen, or when they are cancelled', async () => {
    const { store, actions, input } = await started();
    await actions.editRules({ ...input(), overallGoalInStrategyTotal: true });
    await actions.usePreset('three-steps');
    expect(store.get().draft).toBeNull();
    await actions.editRules(input());
    await actions.editRules(null);
    expect(store.get().draft).toBeNull();
  });

  test.each(PRESET_NAMES)('what the form begins with from %s is that preset', (name) => {
    const profile = findPreset(name)!;
    expect(parseProfile(rulesInput(profile))).toEqual(profile);
  });
});

test.each([
  [{ label: 'A', when: { progressAtLeast: 0.8 } }, 'progressAtLeast', 80],
  [{ label: 'A', when: { progressAbove: 1.2 } }, 'progressAbove', 120],
  [{ label: 'A', when: { paceAtLeast: 1 } }, 'paceAtLeast', 100],
  [{ label: 'A', when: { change: 'better' } }, 'better', null],
  [{ label: 'A', when: { change: 'none', tolerance: 0.03 } }, 'special', null],
  [{ label: 'A', when: 'otherwise' }, 'otherwise', null],
] as const)('%j is %s in the form, and comes back as it was', (status, kind, threshold) => {
  expect(conditionKind(status)).toBe(kind);
  expect(thresholdOf(status)).toBe(threshold);
  expect(withCondition(status, kind, threshold ?? 0)).toEqual(status);
});

test.each([
  ['mine', 'mine-city'],
  ['four-letters', 'achievement-letters'],
  ['marks', 'change-marks'],
  ['three-steps', 'three-steps'],
  ['わが市', 'わが市'],
])('a preset that was called %s is %s', (before, now) => {
  expect(presetName(before)).toBe(now);
  expect(parseSettings({ preset: before }).preset).toBe(now);
  expect(findPreset(before)).toEqual(findPreset(now));
});

test('every preset is described in each language, with an example', () => {
  for (const language of LANGUAGES) for (const name of PRESET_NAMES) expect(presetDescription(language, name)).toMatch(/例：|For example/);
});

test('five statuses have five tones', () => {
  const tones = statusTones(findPreset('achievement-letters')!);
  expect([...tones]).toEqual([
    ['S', 'best'],
    ['A', 'good'],
    ['B', 'fair'],
    ['C', 'poor'],
    ['D', 'bad'],
    ['―', 'neutral'],
  ]);
});

test('opening the sample closes the welcome; where it cannot be opened, the welcome stays', async () => {
  const host = new FakeHost(await sample('mine-r1'));
  const store = createStore(initialState('ja'));
  const { actions, start } = createPane(host, store);
  await start();
  host.openSample = () => Promise.reject(new Error('no'));
  await actions.openSample();
  expect(store.get().isFirstRun).toBe(true);
  host.openSample = () => Promise.resolve();
  await actions.openSample();
  expect(store.get().isFirstRun).toBe(false);
  expect(host.recall('welcomed')).toBe('yes');
});
