import { readCapabilities, type Requirements } from '../../excel/capabilities';
import { toExcelError } from '../../excel/errors';
import type { ExcelEntry } from '../../excel/excel-entry';
import { patientEntry } from '../../excel/patient-entry';
import { LiveWorkbook } from '../../excel/live-workbook';
import type { Timers } from '../../excel/timers';
import { watchWorkbook } from '../../excel/events/live-refresh';
import { watchSelection } from '../../excel/events/selection';
import type { FileDocument } from '../../excel/services/current-file';
import { readWorkbookSettings, setOpensWithWorkbook, writeWorkbookSettings } from '../../excel/services/workbook-settings';
import type { PaneHost } from './pane-host';
import { recall, remember } from './local-preferences';

/** What the pane's entry hands over: the only places where the names of Microsoft's client occur are there and in src/excel. */
export interface ExcelParts {
  readonly excel: ExcelEntry & { createWorkbook(base64: string): Promise<void> };
  readonly requirements: Requirements;
  /** Those by which a person's pause is noticed; absent: the browser's. */
  readonly timers?: Timers;
  readonly document: FileDocument;
}

/** The sets of members that may be asked for, 1.x. */
const LEVELS = Array.from({ length: 30 }, (_, index) => index + 1);

/** The sample workbook beside the page. */
const SAMPLE = 'samples/mine-r1.xlsx';

/* What a person asks for now and then is one chunk, loaded when they do. */
const notes = () => import(/* webpackChunkName: "services" */ '../../excel/services/cell-note');
const colouring = () => import(/* webpackChunkName: "services" */ '../../excel/services/status-colours');
const copies = () => import(/* webpackChunkName: "services" */ '../../excel/services/values-copy');
const files = () => import(/* webpackChunkName: "services" */ '../../excel/services/current-file');

/** The pane's host in Excel. */
export function excelPaneHost({ excel: entry, requirements, timers, document: file }: ExcelParts): PaneHost {
  let tellCellEdit: (isEdited: boolean) => void = () => undefined;
  const excel = patientEntry(entry, (isEdited) => {
    tellCellEdit(isEdited);
  });
  const capabilities = readCapabilities(requirements);
  const workbook = new LiveWorkbook(excel, capabilities);
  const openAsNew = async (bytes: Uint8Array): Promise<void> => {
    try {
      await entry.createWorkbook(base64Of(bytes));
    } catch (error) {
      throw toExcelError(error);
    }
  };
  return {
    snapshot: async (progress, figuresOnly) => {
      const live = await workbook.snapshot(progress, figuresOnly);
      void workbook.loadWriting();
      return live;
    },
    prepare: (plan, live) => {
      workbook.prepare(plan, live);
    },
    commit: (plan, live, options) => workbook.commit(plan, live, options),
    undo: (receipt) => workbook.undo(receipt),
    watchCellEdit: (tell) => {
      tellCellEdit = tell;
    },
    showCell: (sheetId, row, column) => workbook.showCell(sheetId, row, column),
    watch: (handlers) => watchWorkbook(excel, capabilities, handlers, workbook, timers),
    watchSelection: (selected) => watchSelection(excel, selected),
    readSettings: () => readWorkbookSettings(excel),
    writeSettings: (settings) => writeWorkbookSettings(excel, settings),
    leaveNotes: async (cells, text) => (await notes()).leaveNotes(excel, capabilities, cells, text),
    takeBackNotes: async (receipts) => {
      await (await notes()).takeBackNotes(excel, capabilities, receipts);
    },
    colourStatuses: async (columns, colours, except) => (await colouring()).colourStatuses(excel, columns, colours, except),
    copyAsValues: async (sheetIds, suffix) => {
      const made = await (await copies()).copyAsValues(excel, sheetIds, suffix);
      for (const { id } of made) workbook.ownSheets.add(id);
      return made;
    },
    deleteSheets: async (sheetIds) => {
      await (await copies()).deleteSheets(excel, sheetIds);
    },
    selfCheck: async () => {
      const { selfCheck } = await import(/* webpackChunkName: "self-check" */ '../../excel/self-check/self-check');
      const levels = LEVELS.filter((level) => requirements.isSetSupported('ExcelApi', `1.${String(level)}`));
      const results = await selfCheck(excel, capabilities, (id) => {
        workbook.ownSheets.add(id);
      });
      return { about: `ExcelApi 1.${String(levels.at(-1) ?? 0)} ${navigator.userAgent}`, results };
    },
    openSample: async () => {
      await openAsNew(await fetched(SAMPLE).catch((error: unknown) => Promise.reject(toExcelError(error))));
    },
    openAsNew,
    currentFile: async () => (await files()).currentFile(file),
    setOpensWithWorkbook: (opens) => setOpensWithWorkbook(excel, opens),
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

async function fetched(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

/** So many bytes at a time become text: more arguments than that a browser may refuse. */
const AT_ONCE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}
