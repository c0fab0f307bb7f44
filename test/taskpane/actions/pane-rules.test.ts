import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { findPreset, PRESET_NAMES } from '../../../src/evaluation/profile/preset';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { evaluateBySettings } from '../../../src/taskpane/model/evaluate-whole';
import { headingsOf } from '../../../src/taskpane/model/evaluate-workbook';
import { officeReady, PATIENCE, withinPatience } from '../../../src/taskpane/page/office-ready';
import { profileInput } from '../../../src/evaluation/profile/profile-input';
import { parseSettings } from '../../../src/taskpane/state/stored-settings';
import { reminderList } from '../../../src/taskpane/model/reminder-list';
import { typedNumber } from '../../../src/taskpane/model/findings/remedies';
import { statusColumns } from '../../../src/taskpane/model/status-colouring';
import { statusTones } from '../../../src/evaluation/profile/status-tones';
import { UndoStack } from '../../../src/taskpane/control/undo-stack';
import { serialQueue } from '../../../src/taskpane/control/serial-queue';
import { FakeHost } from '../fake-host';
import { sample } from '../sample';

describe('statusTones', () => {
  test.each([
    ['the standard scale', {}, { 目標達成: 'best', '改善↑': 'good', '悪化↓': 'bad', '-': 'neutral' }],
    [
      'letters',
      {
        statuses: [
          { label: 'A', when: { progressAtLeast: 1 } },
          { label: 'B', when: { progressAtLeast: 0.8 } },
          { label: 'C', when: { progressAtLeast: 0.5 } },
          { label: 'D', when: 'otherwise' },
        ],
      },
      { A: 'best', B: 'good', C: 'fair', D: 'bad', '-': 'neutral' },
    ],
    [
      'movements with a rest',
      {
        statuses: [
          { label: '達成', when: { progressAtLeast: 1 } },
          { label: '上昇', when: { change: 'better' } },
          { label: '横ばい', when: 'otherwise' },
        ],
        notMeasured: { label: '未測定' },
      },
      { 達成: 'best', 上昇: 'good', 横ばい: 'neutral', 未測定: 'neutral' },
    ],
  ])('%s', (_, input, tones) => {
    expect(Object.fromEntries(statusTones(parseProfile(input)))).toEqual(tones);
  });
});

test.each(PRESET_NAMES)('the profile %s is exported as what it would be imported from', (name) => {
  const profile = findPreset(name)!;
  expect(parseProfile(JSON.parse(JSON.stringify(profileInput(profile))))).toEqual(profile);
});

test.each([
  ['1,200', 1200],
  ['１２．５', 12.5],
  ['▲3', -3],
  [' -0.5 ', -0.5],
  ['約3', null],
  ['', null],
  ['1e5', null],
])('a person who types %j means %j', (text, number) => {
  expect(typedNumber(text)).toBe(number);
});

describe('corrections', () => {
  test('a heading’s level is corrected by its label', async () => {
    const workbook = await sample('mine-r1');
    const settings = parseSettings({ corrections: { levels: { '3 観光施設等の受入環境の整備': 'direction' } } });
    const level = (given: ReturnType<typeof parseSettings>): string | undefined =>
      headingsOf(evaluateBySettings(workbook, given)).find(({ heading }) => heading.label.startsWith('3 観光施設'))?.level;
    expect(level(parseSettings({}))).toBe('measure');
    expect(level(settings)).toBe('direction');
  });

  test('of a sheet that is no longer there are left out', async () => {
    const settings = parseSettings({ corrections: { sheet: '昔のシート', headingRow: 3 } });
    expect(evaluateBySettings(await sample('mine-r1'), settings).results).toHaveLength(81);
  });
});

describe('reminderList', () => {
  const rows = [
    ['目標指標', '単位', '現状', '実績', '目標', '担当課'],
    ['来訪者数', '人', 10, '-', 20, '観光課'],
    ['宿泊者数', '人', 10, '-', 20, null],
    ['出生数', '人', 10, 12, 20, '福祉課'],
    ['転入者数', '人', 10, '未集計', 20, ' '],
  ];
  const workbook: WorkbookSnapshot = {
    name: 'b.xlsx',
    sheets: [
      {
        name: '表',
        visible: true,
        values: rows,
        formulas: [],
        styles: [],
        merges: [{ top: 1, bottom: 2, left: 5, right: 5 }],
        hiddenRows: [],
        hiddenColumns: [],
        protected: false,
      },
    ],
    styles: [{ numberFormat: 'General', bold: false, indent: 0, locked: true }],
    structureProtected: false,
    date1904: false,
  };

  test('goes by the department’s column, merged cells and blanks included', () => {
    const list = reminderList(workbook, evaluateBySettings(workbook, parseSettings({})));
    expect(list.map(({ department, indicators }) => [department, indicators.map(({ indicator }) => indicator.name)])).toEqual([
      ['観光課', ['来訪者数', '宿泊者数']],
      [null, ['転入者数']],
    ]);
  });
});

test('statuses are coloured below the heading, where rows have them', async () => {
  const workbook = await sample('mine-r1');
  const live = await new FakeHost(workbook).snapshot();
  const [column] = statusColumns(evaluateBySettings(workbook, parseSettings({})), live);
  expect(column).toMatchObject({ sheetId: 'id-評価', column: 9 });
  expect(workbook.sheets[0]?.values[column!.top - 1]?.[9]).toBe('状況');
});

describe('UndoStack', () => {
  test('takes back a step with what followed from it, latest first', async () => {
    const stack = new UndoStack();
    const back: string[] = [];
    const part = (name: string) => (): Promise<void> => {
      back.push(name);
      return Promise.resolve();
    };
    stack.push('evaluate', part('a'));
    stack.push('dismiss', part('b'));
    stack.follow(part('c'));
    expect([stack.size, stack.next]).toEqual([2, 'dismiss']);
    await stack.undo();
    expect(back).toEqual(['c', 'b']);
    expect([stack.size, stack.next]).toEqual([1, 'evaluate']);
  });

  test('what cannot be taken back stays to be taken back', async () => {
    const stack = new UndoStack();
    stack.push('evaluate', () => Promise.reject(new Error('no')));
    await expect(stack.undo()).rejects.toThrow('no');
    expect(stack.size).toBe(1);
  });
});

test('work is done one after another, whatever became of what was before', async () => {
  const inTurn = serialQueue();
  const order: string[] = [];
  const first = inTurn(async () => {
    await Promise.resolve();
    order.push('first');
    throw new Error('failed');
  });
  const second = inTurn(async () => {
    order.push('second');
  });
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(order).toEqual(['first', 'second']);
});

describe('officeReady', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const client = (host: unknown) => ({ onReady: () => Promise.resolve({ host }) });

  test.each([
    ['Excel answers', () => client('Excel'), null],
    ['no Excel around', () => client(null), 'notInExcel'],
    ['no client at all', () => undefined, 'noAnswer'],
  ])('%s', async (_, office, failure) => {
    expect(await officeReady(null, office)).toBe(failure);
  });

  // It may take longer than five seconds: OfficeDev/office-js #1317.
  test('an Excel that answers late is said to be late, and taken up when it answers', async () => {
    let answer: (info: { host: unknown }) => void = () => undefined;
    const ready = officeReady(null, () => ({ onReady: () => new Promise((resolve) => (answer = resolve)) }));
    const first = withinPatience(ready);
    await jest.advanceTimersByTimeAsync(PATIENCE);
    expect(await first).toBe('late');
    answer({ host: 'Excel' });
    expect(await ready).toBe(null);
  });

  test('one that answers in time leaves no timer behind', async () => {
    expect(await withinPatience(officeReady(null, () => client('Excel')))).toBeNull();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('the client is told of in the very turn in which its script has loaded, long before it is ready', async () => {
    const script = new EventTarget() as unknown as HTMLElement;
    const page: { office?: ReturnType<typeof client> } = {};
    const arrived: unknown[] = [];
    const ready = officeReady(
      script,
      () => page.office,
      (one) => arrived.push(one),
    );
    page.office = client('Excel');
    script.dispatchEvent(new Event('load'));
    expect(arrived).toEqual([page.office]);
    expect(await ready).toBeNull();
  });
});
