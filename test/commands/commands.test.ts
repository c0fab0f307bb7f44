/** @jest-environment jsdom */
import { registerCommands, type RibbonCommands } from '../../src/commands/commands';
import { OUTCOME_KEY } from '../../src/commands/outcome-window';

type Result = Parameters<Parameters<Parameters<typeof registerCommands>[0]['context']['ui']['displayDialogAsync']>[2]>[0];

/** Excel's window around the page: one dialog at a time, and commands by their name. */
class FakeOffice {
  readonly said: string[] = [];
  shown = 0;
  /** The code with which every dialog is refused; null: it is opened. */
  refusal: number | null = null;
  private isOpen = false;
  private evaluate: ((event: { completed(): void }) => void) | null = null;
  readonly actions = {
    associate: (name: string, act: (event: { completed(): void }) => void): void => {
      if (name === 'evaluate') this.evaluate = act;
    },
  };
  readonly addin = {
    showAsTaskpane: (): Promise<void> => {
      this.shown++;
      return Promise.resolve();
    },
  };
  readonly context = {
    ui: {
      displayDialogAsync: (address: string, _options: unknown, done: (result: Result) => void): void => {
        // https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events
        const code = this.refusal ?? (this.isOpen ? 12007 : null);
        if (code !== null) {
          done({ status: 'failed', error: { code } });
          return;
        }
        this.isOpen = true;
        this.said.push(address);
        done({ status: 'succeeded', value: { close: () => (this.isOpen = false) } });
      },
    },
  };

  /** A click. A name that is not associated by now is lost. @returns a promise that resolves when the command has ended */
  click(): Promise<void> {
    const { evaluate } = this;
    if (evaluate === null) throw new Error('11101');
    return new Promise((resolve) => {
      evaluate({ completed: resolve });
    });
  }
}

const outcome = (text: string, needsPerson: boolean): RibbonCommands => ({
  evaluateFromRibbon: () => Promise.resolve({ text, needsPerson }),
});

function registered(commands: Promise<RibbonCommands | null>): FakeOffice {
  const office = new FakeOffice();
  registerCommands(office, commands);
  return office;
}

const textOf = (address: string | undefined): string => decodeURIComponent(new URL(address ?? '').hash.slice(1));

test('what needs nobody is said in a small window of this page’s own, and in the storage where addresses are cut', async () => {
  const office = registered(Promise.resolve(outcome('指標 81 件を評価しました。', false)));
  await office.click();
  expect(office.shown).toBe(0);
  expect(new URL(office.said[0]!).origin).toBe(location.origin);
  expect(textOf(office.said[0])).toBe('指標 81 件を評価しました。');
  expect(localStorage.getItem(OUTCOME_KEY)).toBe('指標 81 件を評価しました。');
});

test('what needs a person brings the pane forward', async () => {
  const office = registered(Promise.resolve(outcome('', true)));
  await office.click();
  expect([office.shown, office.said]).toEqual([1, []]);
});

test('a click that comes before the pane is there waits for it', async () => {
  let begin: (commands: RibbonCommands) => void = () => undefined;
  const office = registered(new Promise((resolve) => (begin = resolve)));
  const clicked = office.click();
  begin(outcome('評価しました。', false));
  await clicked;
  expect(textOf(office.said[0])).toBe('評価しました。');
});

test('a second result takes the place of the first, which Excel alone would keep showing', async () => {
  let text = '一度目';
  const office = registered(Promise.resolve({ evaluateFromRibbon: () => Promise.resolve({ text, needsPerson: false }) }));
  await office.click();
  text = '二度目';
  await office.click();
  expect(office.said.map(textOf)).toEqual(['一度目', '二度目']);
  expect(office.shown).toBe(0);
});

test.each([12007, 12011, 5001])(
  'where the small window is refused with %d the pane comes forward: a click is never silent',
  async (code) => {
    const office = registered(Promise.resolve(outcome('評価しました。', false)));
    office.refusal = code;
    await office.click();
    expect([office.shown, office.said]).toEqual([1, []]);
  },
);

test.each([
  ['fails', Promise.resolve({ evaluateFromRibbon: () => Promise.reject(new Error('failed')) })],
  ['cannot begin', Promise.resolve(null)],
])('a pane that %s comes forward and says why, and the ribbon is told that the command has ended', async (_, commands) => {
  const office = registered(commands);
  await expect(office.click()).resolves.toBeUndefined();
  expect(office.shown).toBe(1);
});

test('a page without a ribbon is left alone', () => {
  expect(() => {
    registerCommands({ addin: new FakeOffice().addin, context: new FakeOffice().context }, Promise.resolve(null));
  }).not.toThrow();
});
