import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { ExcelHost } from '../workbench/host/excel-host';
import { loadSnapshot } from '../workbench/host/workbook/load-snapshot';
import { SILENT_WINDOW } from './silent-window';

/** When a pane in a frame had painted what is looked for, in milliseconds after the frame was told its address; by selector. */
export type Painted = Readonly<Record<string, number>>;

declare global {
  interface Window {
    /** Opens a page in a frame of a task pane's size, and waits until it has painted everything that is looked for. */
    openPane(address: string, selectors: readonly string[]): Promise<Painted>;
  }
}

/** A pane that has painted nothing by then will not, in milliseconds. */
const LONGEST = 60_000;

/** The page around the pane: an emulated Excel with the sample in it, ready before the pane is opened. */
async function begin(): Promise<void> {
  const workbook = loadSnapshot((await (await fetch('/sample.json')).json()) as WorkbookSnapshot);
  const host = new ExcelHost(workbook);
  Object.assign(window, {
    workbench: { bridge: host.bridge, displayLanguage: 'ja-JP', fileName: workbook.name, workbook, office: SILENT_WINDOW },
  });
  window.openPane = (address, selectors) =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        reject(new Error(`${address} has not painted ${selectors.filter((one) => painted[one] === undefined).join(', ')}`));
      }, LONGEST);
      const pane = document.createElement('iframe');
      Object.assign(pane, { name: 'pane', width: 350, height: 600 });
      const painted: Record<string, number> = {};
      const start = performance.now();
      const look = (): void => {
        for (const selector of selectors) {
          const found = pane.contentDocument?.querySelector(selector);
          if (painted[selector] !== undefined || found === null || found === undefined) continue;
          painted[selector] = 0;
          // What is there when a frame begins has been painted when the next task runs.
          setTimeout(() => {
            painted[selector] = performance.now() - start;
            if (selectors.every((one) => (painted[one] ?? 0) > 0)) resolve(painted);
          }, 0);
        }
        if (Object.keys(painted).length < selectors.length) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      pane.src = address;
      document.body.append(pane);
    });
}

void begin();
