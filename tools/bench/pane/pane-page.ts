import { SILENT_WINDOW } from '../silent-window';
import type { FromHost, ToHost } from './host-messages';

/** What the page around the pane does for the bench. Times in milliseconds. */
export interface PanePage {
  /** Opens a workbook in an emulated Excel of its own, and the pane beside it. @returns how long until the pane has evaluated it */
  open(book: string, pane: string): Promise<number>;
  /** Presses 評価する. @returns how long until Excel has answered that the last cell is written, and until the pane says so */
  evaluate(): Promise<{ readonly written: number; readonly shown: number }>;
  /** Types a number and waits until the pane has followed. */
  type(sheet: string, row: number, column: number, value: number): Promise<void>;
  /** Sends what the pane sent, once more, to an emulated Excel of the same workbook, with nothing else between. */
  replay(): Promise<{ readonly read: number; readonly written: number }>;
}

declare global {
  interface Window {
    panePage: PanePage;
  }
}

/** No message for so long: the pane is done with what nobody asked it for. */
const QUIET = 3000;

/** The wire to an emulated Excel in another thread. */
class Wire {
  /** What went to Excel. */
  readonly sent: string[] = [];
  lastMessage = 0;
  /** What came from Excel since the click, and when. */
  answers: { readonly text: string; readonly at: number }[] = [];
  /** Takes the place of the client. */
  take: ((text: string) => void) | null = null;
  readonly bridge = {
    sendMessageToHost: (text: string) => {
      this.sent.push(text);
      this.lastMessage = performance.now();
      this.post({ kind: 'wire', text });
    },
    onMessageFromHost: (_text: string): void => undefined,
  };
  private readonly thread = new Worker('host-worker.js');

  open(book: string): Promise<string> {
    return new Promise((resolve) => {
      this.thread.onmessage = ({ data }: MessageEvent<FromHost>) => {
        if (data.kind === 'opened') resolve(data.name);
        else {
          this.lastMessage = performance.now();
          this.answers.push({ text: data.text, at: this.lastMessage });
          (this.take ?? this.bridge.onMessageFromHost)(data.text);
        }
      };
      this.post({ kind: 'open', book });
    });
  }

  post(message: ToHost): void {
    this.thread.postMessage(message);
  }

  end(): void {
    this.thread.terminate();
  }
}

let wire: Wire;
let opened = '';
/** How many messages had been sent when the workbook was read, and when it was written. */
let [read, written] = [0, 0];
let frame: HTMLIFrameElement;

function isDone(): boolean {
  const main = frame.contentDocument?.querySelector('main[aria-busy="false"]');
  const button = frame.contentDocument?.querySelector<HTMLButtonElement>('[data-testid="evaluate"]');
  return main !== null && main !== undefined && button?.disabled === false;
}

/** When Excel answered what it was asked last. */
function lastAnswer({ sent, answers }: Wire): number {
  const { id } = JSON.parse(sent.at(-1) ?? '{}') as { readonly id?: string };
  return answers.find(({ text }) => (JSON.parse(text) as { readonly id?: string }).id === id)?.at ?? NaN;
}

/** Looks whenever the pane has changed, the first time when what was just begun has had its turn. @returns when it was done */
function untilShown(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isDone()) return;
      observer.disconnect();
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    if (frame.contentDocument !== null) observer.observe(frame.contentDocument, { subtree: true, childList: true, attributes: true });
    setTimeout(look, 0);
  });
}

/** Looks every few milliseconds, the first time when what was just begun has had its turn. @returns when it was done */
function until(done: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (done()) resolve(performance.now());
      else setTimeout(look, 4);
    };
    setTimeout(look, 0);
  });
}

window.panePage = {
  open: async (book, pane) => {
    wire = new Wire();
    opened = book;
    const fileName = await wire.open(book);
    Object.assign(window, { workbench: { bridge: wire.bridge, displayLanguage: 'ja-JP', fileName, office: SILENT_WINDOW } });
    frame = document.createElement('iframe');
    Object.assign(frame, { name: 'pane', width: 350, height: 600 });
    const start = performance.now();
    frame.src = pane;
    document.body.append(frame);
    const end = await until(isDone);
    // What the pane does unasked when it has read comes to an end first.
    await until(() => performance.now() - wire.lastMessage > QUIET);
    read = wire.sent.length;
    return end - start;
  },
  evaluate: async () => {
    const button = frame.contentDocument?.querySelector<HTMLButtonElement>('[data-testid="evaluate"]');
    wire.answers = [];
    const start = performance.now();
    button?.click();
    const end = await untilShown();
    written = wire.sent.length;
    return { written: lastAnswer(wire) - start, shown: end - start };
  },
  type: async (sheet, row, column, value) => {
    wire.post({ kind: 'type', sheet, row, column, value });
    wire.lastMessage = performance.now();
    await until(() => performance.now() - wire.lastMessage > QUIET);
  },
  replay: async () => {
    const bare = new Wire();
    await bare.open(opened);
    const send = async (texts: readonly string[]): Promise<number> => {
      const start = performance.now();
      for (const text of texts) {
        await new Promise<void>((resolve) => {
          const { id } = JSON.parse(text) as { readonly id: string };
          bare.take = (answer) => {
            if ((JSON.parse(answer) as { readonly id?: string }).id === id) resolve();
          };
          bare.bridge.sendMessageToHost(text);
        });
      }
      return performance.now() - start;
    };
    const times = { read: await send(wire.sent.slice(0, read)), written: await send(wire.sent.slice(read, written)) };
    bare.end();
    return times;
  },
};
