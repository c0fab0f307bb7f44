import { readCapabilities, type Requirements } from '../../excel/capabilities';
import { leaveNotes } from '../../excel/services/cell-note';
import { toExcelError } from '../../excel/errors';
import type { ExcelEntry } from '../../excel/excel-entry';
import { LiveWorkbook } from '../../excel/live-workbook';
import { watchWorkbook } from '../../excel/events/live-refresh';
import { opensWithWorkbook, setOpensWithWorkbook, type DocumentSettings } from '../../excel/services/open-with-workbook';
import { watchSelection } from '../../excel/events/selection';
import { colourStatuses } from '../../excel/services/status-colours';
import { copyAsValues } from '../../excel/services/values-copy';
import { readWorkbookSettings, writeWorkbookSettings } from '../../excel/services/workbook-settings';
import type { PaneHost } from './pane-host';
import { recall, remember } from './local-preferences';

/** What the pane's entry hands over: the only places where the names of Microsoft's client occur are there and in src/excel. */
export interface ExcelParts {
  readonly excel: ExcelEntry & { createWorkbook(base64: string): Promise<void> };
  readonly requirements: Requirements;
  /** null: this Excel has none, or the page is tried out without Excel. */
  readonly documentSettings: DocumentSettings | null;
}

/** The sample workbook beside the page. */
const SAMPLE = 'samples/mine-r1.xlsx';

/** The pane's host in Excel. */
export function excelPaneHost({ excel, requirements, documentSettings }: ExcelParts): PaneHost {
  const capabilities = readCapabilities(requirements);
  const workbook = new LiveWorkbook(excel, capabilities);
  return {
    snapshot: (progress) => workbook.snapshot(progress),
    commit: (plan, live, options) => workbook.commit(plan, live, options),
    undo: (receipt) => workbook.undo(receipt),
    showCell: (sheetId, row, column) => workbook.showCell(sheetId, row, column),
    watch: (handlers) => watchWorkbook(excel, capabilities, handlers),
    watchSelection: (selected) => watchSelection(excel, selected),
    readSettings: () => readWorkbookSettings(excel),
    writeSettings: (settings) => writeWorkbookSettings(excel, settings),
    leaveNotes: (cells, text) => leaveNotes(excel, capabilities, cells, text),
    colourStatuses: (columns, colours) => colourStatuses(excel, columns, colours),
    copyAsValues: (sheetIds, suffix) => copyAsValues(excel, sheetIds, suffix),
    openSample: async () => {
      try {
        await excel.createWorkbook(await base64Of(SAMPLE));
      } catch (error) {
        throw toExcelError(error);
      }
    },
    opensWithWorkbook: documentSettings === null ? null : opensWithWorkbook(documentSettings),
    setOpensWithWorkbook: (opens) => (documentSettings === null ? Promise.resolve() : setOpensWithWorkbook(documentSettings, opens)),
    copyText,
    saveText: (fileName, text) => {
      save(fileName, new Blob([text], { type: 'application/json' }));
    },
    saveFile: (fileName, bytes, type) => {
      save(fileName, new Blob([Uint8Array.from(bytes)], { type }));
    },
    recall,
    remember,
  };
}

/** Inside Excel the clipboard's own interface is often refused; selecting and copying works there. */
function copyText(field: HTMLTextAreaElement): void {
  field.focus();
  field.select();
  void navigator.clipboard?.writeText(field.value).catch(() => undefined);
  document.execCommand('copy');
}

function save(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

async function base64Of(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(String(response.status));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}
