/** @jest-environment jsdom */
import { registerCommands, type RibbonCommands } from '../../src/commands/commands';

interface FakeOffice {
  run(): Promise<void>;
  readonly said: string[];
  readonly shown: number;
}

function withOffice(commands: RibbonCommands): FakeOffice {
  const said: string[] = [];
  let shown = 0;
  let evaluate: ((event: { completed(): void }) => void) | null = null;
  Object.assign(globalThis, {
    Office: {
      actions: {
        associate: (name: string, act: typeof evaluate) => {
          if (name === 'evaluate') evaluate = act;
        },
      },
      addin: { showAsTaskpane: () => Promise.resolve(void shown++) },
      context: { ui: { displayDialogAsync: (address: string) => said.push(address) } },
    },
  });
  registerCommands(commands);
  return {
    said,
    get shown() {
      return shown;
    },
    run: () => new Promise((resolve) => evaluate?.({ completed: resolve })),
  };
}

const outcome = (text: string, needsPerson: boolean): RibbonCommands => ({
  evaluateFromRibbon: () => Promise.resolve({ text, needsPerson }),
});

test('what needs nobody is said in a small window of this page’s own', async () => {
  const office = withOffice(outcome('指標 81 件を評価しました。', false));
  await office.run();
  expect(office.shown).toBe(0);
  const address = new URL(office.said[0]!);
  expect(address.origin).toBe(location.origin);
  expect(decodeURIComponent(address.hash)).toBe('#指標 81 件を評価しました。');
});

test('what needs a person brings the pane forward', async () => {
  const office = withOffice(outcome('', true));
  await office.run();
  expect([office.shown, office.said]).toEqual([1, []]);
});

test('the ribbon is told that the command has ended, even when it failed', async () => {
  const office = withOffice({ evaluateFromRibbon: () => Promise.reject(new Error('failed')) });
  await expect(office.run()).resolves.toBeUndefined();
});

test('a page without a ribbon is left alone', () => {
  Object.assign(globalThis, { Office: {} });
  expect(() => {
    registerCommands(outcome('', false));
  }).not.toThrow();
});
