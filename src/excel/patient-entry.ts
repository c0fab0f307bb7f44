import { excelCode } from './errors';
import type { ExcelEntry } from './excel-entry';
import { REAL_TIMERS, type Timers } from './timers';

/** How long something may wait before it is asked whether a cell is being edited, in milliseconds. */
export const SILENCE = 2000;

/**
 * A way into the workbook that notices when Excel keeps everything waiting because a person is editing a cell: Excel stays in
 * that mode when the pane is clicked, and says nothing (OfficeDev/office-js #806, #3388).
 * @param tell told when something begins to wait for a cell, and when it goes on
 */
export function patientEntry(excel: ExcelEntry, tell: (isWaiting: boolean) => void, timers: Timers = REAL_TIMERS): ExcelEntry {
  const waiting = new Set<object>();
  const change = (run: object, isWaiting: boolean): void => {
    const before = waiting.size > 0;
    if (isWaiting) waiting.add(run);
    else waiting.delete(run);
    const after = waiting.size > 0;
    if (before !== after) tell(after);
  };
  /** What Excel refused because of a cell, though it was asked to wait, is asked for again by whoever asked. */
  const refused = {};
  return {
    run: async (options, batch) => {
      const run = {};
      let timer: unknown = null;
      const listen = (): void => {
        timer = timers.set(() => {
          void isCellEdited(excel).then((isEdited) => {
            if (timer === null) return;
            change(run, isEdited);
            listen();
          });
        }, SILENCE);
      };
      listen();
      try {
        const result = await excel.run(options, batch);
        change(refused, false);
        return result;
      } catch (error) {
        change(refused, isCellEditError(error));
        throw error;
      } finally {
        timers.clear(timer);
        timer = null;
        change(run, false);
      }
    },
  };
}

/** Whether Excel refuses something because a cell is being edited. */
export function isCellEditError(error: unknown): boolean {
  return excelCode(error) === 'InvalidOperationInCellEditMode';
}

/** Asks for next to nothing, without being ready to wait. */
async function isCellEdited(excel: ExcelEntry): Promise<boolean> {
  try {
    await excel.run({}, async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    return false;
  } catch (error) {
    return isCellEditError(error);
  }
}
