import { GridMirror } from '../grid/grid-mirror';
import { UniverGrid } from '../grid/univer-grid';
import { OpenedFile, type SavedFile } from '../file/opened-file';
import { ExcelHost, type Bridge, type RoundTrip } from '../host/excel-host';
import type { MemoryWorkbook } from '../host/workbook/memory-workbook';
import { columnNumber } from '../../../src/evaluation/workbook/address';
import type { Scalar } from '../host/host-workbook';
import type { OfficeWindow } from './office-window';
import type { Language } from './words';

/** Where things go on the page, and in which language. */
export interface DeskOptions {
  readonly grid: HTMLElement;
  readonly pane: HTMLIFrameElement;
  readonly language: Language;
  readonly office: OfficeWindow;
  /** Told the name of every workbook that is opened, whoever opens it. */
  readonly named: (fileName: string) => void;
}

const PANE = 'pane/taskpane.html';

/** One workbook on the emulated Excel, the grid that shows it, and the pane beside it. */
export class Desk {
  /** Resolves when the workbook that is being opened is open and its pane has loaded. */
  ready: Promise<void>;
  private readonly grid: UniverGrid;
  private opened: { readonly file: OpenedFile; readonly mirror: GridMirror; readonly host: ExcelHost } | null = null;
  private setReady: () => void = () => undefined;
  private setFailed: (error: unknown) => void = () => undefined;

  constructor(private readonly options: DeskOptions) {
    this.grid = new UniverGrid(options.grid, options.language);
    this.ready = this.expect();
  }

  /** Excel's window around the pane; the pane's frame asks for it. */
  get office(): OfficeWindow {
    return this.options.office;
  }

  /** The name of the file that is open. */
  get fileName(): string {
    return this.opened?.file.workbook.name ?? '';
  }

  /** The language that Excel claims to be in, as a BCP 47 tag. */
  get displayLanguage(): string {
    return this.options.language === 'ja' ? 'ja-JP' : 'en-US';
  }

  /** The wire to the emulated Excel; the pane's frame asks for it. */
  get bridge(): Bridge {
    return this.now.host.bridge;
  }

  /** What has gone over the wire since the file was opened. */
  get roundTrips(): readonly RoundTrip[] {
    return this.now.host.roundTrips;
  }

  /** The workbook as the emulated Excel has it. */
  get workbook(): MemoryWorkbook {
    return this.now.file.workbook;
  }

  /** Opens a file in place of the one before, with a pane of its own. @throws WorkbookFileError */
  async open(source: File): Promise<void> {
    if (this.opened !== null) this.ready = this.expect();
    try {
      const file = await OpenedFile.open(new Uint8Array(await source.arrayBuffer()), source.name);
      this.opened?.mirror.dispose();
      this.grid.open(file.workbook, file.lookOf);
      const mirror = new GridMirror(file.workbook, this.grid);
      const host = new ExcelHost(file.workbook, {
        // Excel for the web, which this says it is: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
        payloadLimit: 5_000_000,
        later: (act) => {
          void mirror.settled().then(act);
        },
        calculated: () => {
          try {
            mirror.follow();
          } catch (error) {
            // What Excel answers does not depend on what the grid can draw.
            reportError(error);
          }
          return mirror.settled();
        },
      });
      this.opened = { file, mirror, host };
      this.options.named(this.fileName);
      this.office.reset();
      await this.loadPane();
      this.setReady();
    } catch (error) {
      this.setFailed(error);
      throw error;
    }
  }

  /** Opens a workbook handed over as base64, as `Excel.createWorkbook` does. */
  async openBase64(base64: string): Promise<void> {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await this.open(new File([bytes], 'Book1.xlsx'));
  }

  /** The file with everything that has changed. @throws WorkbookFileError, SaveRefused */
  async save(): Promise<SavedFile> {
    await this.grid.endEditing();
    await this.settled();
    return this.now.file.save();
  }

  /** Resolves when what was typed has arrived in the workbook and formulas have their values. */
  settled(): Promise<void> {
    return this.now.mirror.settled();
  }

  /** Types something into a cell of the grid, for tests. @param address such as `G12` */
  async type(sheetName: string, address: string, value: string | number): Promise<void> {
    const { row, column } = placeOf(address);
    const sheet = this.workbook.sheet(sheetName);
    this.grid.type(sheet.id, row, column, value);
    await this.settled();
  }

  /** Selects a cell of the grid as if a person had clicked it, for tests. */
  choose(sheetName: string, address: string): void {
    const { row, column } = placeOf(address);
    this.grid.sheet(this.workbook.sheet(sheetName).id)?.getRange(row, column).activate();
  }

  /** Inserts rows in the grid as a person would, for tests. @param top the first of them, from 0 */
  async insertRows(sheetName: string, top: number, count: number): Promise<void> {
    this.grid.sheet(this.workbook.sheet(sheetName).id)?.insertRows(top, count);
    await this.settled();
  }

  /** Renames a sheet in the grid as a person would, for tests. */
  async renameSheet(sheetName: string, name: string): Promise<void> {
    this.grid.sheet(this.workbook.sheet(sheetName).id)?.setName(name);
    await this.settled();
  }

  /** Deletes a sheet in the grid as a person would, for tests. */
  async deleteSheet(sheetName: string): Promise<void> {
    this.grid.deleteSheet(this.workbook.sheet(sheetName).id);
    await this.settled();
  }

  /** What a cell shows, for tests. */
  text(sheetName: string, address: string): string {
    const { row, column } = placeOf(address);
    return this.workbook.sheet(sheetName).text(row, column);
  }

  /** What has been put into every used cell of a sheet, row by row, for tests. */
  inputs(sheetName: string): Scalar[][] {
    const sheet = this.workbook.sheet(sheetName);
    const used = sheet.usedRange(true);
    if (used === null) return [];
    return Array.from({ length: used.bottom + 1 }, (_, row) =>
      Array.from({ length: used.right + 1 }, (__, column) => sheet.input(row, column)),
    );
  }

  private get now(): NonNullable<Desk['opened']> {
    if (this.opened === null) throw new Error('No workbook is open.');
    return this.opened;
  }

  private expect(): Promise<void> {
    const ready = new Promise<void>((resolve, reject) => {
      this.setReady = resolve;
      this.setFailed = reject;
    });
    // Whoever opens the file is told of a failure as well; nobody has to wait for this promise.
    ready.catch(() => undefined);
    return ready;
  }

  private loadPane(): Promise<void> {
    const { pane } = this.options;
    return new Promise((resolve) => {
      pane.addEventListener(
        'load',
        () => {
          resolve();
        },
        { once: true },
      );
      pane.src = `${PANE}?${String(Date.now())}`;
    });
  }
}

function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = columnNumber(letters);
  if (column === undefined) throw new Error(address);
  return { row: Number(digits) - 1, column };
}
