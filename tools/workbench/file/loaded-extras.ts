import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import type { HostComment, HostConditionalFormat, HostSheet } from '../host/host-workbook';
import type { MemorySheet } from '../host/workbook/memory-sheet';
import type { MemoryWorkbook } from '../host/workbook/memory-workbook';
import type { CellNote, NoteChange } from './cell-notes';
import type { FileFormat, FormatChanges } from './conditional-formats';
import type { ExtraChanges, FileExtras } from './file-extras';

/** What a file holds besides cells and looks, loaded into a workbook, and told apart from what came later. */
export class LoadedExtras {
  private readonly settings: string;
  private readonly notes = new Map<HostComment, CellNote>();
  private readonly formats = new Map<HostConditionalFormat, FileFormat>();
  private readonly sheetOf = new Map<HostConditionalFormat, string>();
  private readonly merges = new Map<HostSheet, string>();

  constructor(
    private readonly workbook: MemoryWorkbook,
    { settings, sheets }: FileExtras,
  ) {
    for (const [key, value] of settings) workbook.settings.set(key, value);
    this.settings = JSON.stringify([...workbook.settings]);
    for (const sheet of workbook.sheets) {
      const { notes = [], formats = [] } = sheets.get(sheet.name) ?? {};
      for (const note of notes) {
        const range = { top: note.row, bottom: note.row, left: note.column, right: note.column };
        const comment: HostComment = { id: `{Note-${String(this.notes.size + 1)}}`, sheetId: sheet.id, range, content: note.text };
        workbook.comments.push(comment);
        this.notes.set(comment, note);
      }
      for (const format of formats) {
        const { range, formula, fontColor, fill } = format;
        const loaded: HostConditionalFormat = {
          id: `{Format-${String(this.formats.size + 1)}}`,
          range,
          formula,
          fontColor,
          fill,
          stopIfTrue: false,
        };
        sheet.conditionalFormats.push(loaded);
        this.formats.set(loaded, format);
        this.sheetOf.set(loaded, sheet.id);
      }
      this.merges.set(sheet, mergesKey(sheet.merges));
    }
  }

  /** What has become of it since; null: nothing has changed. */
  changes(): ExtraChanges | null {
    const { workbook } = this;
    const settings = JSON.stringify([...workbook.settings]) === this.settings ? null : workbook.settings;
    const sheets = new Map(
      workbook.sheets.flatMap((sheet) => {
        const notes = this.noteChanges(sheet);
        const formats = this.formatChanges(sheet);
        const merges = mergesKey(sheet.merges) === (this.merges.get(sheet.copiedFrom ?? sheet) ?? '') ? null : sheet.merges;
        const isSame =
          notes.length === 0 && [formats.gone, formats.moved, formats.added].every((list) => list.length === 0) && merges === null;
        return isSame ? [] : [[sheet.name, { notes, formats, merges }] as const];
      }),
    );
    return settings === null && sheets.size === 0 ? null : { settings, sheets };
  }

  private noteChanges(sheet: MemorySheet): NoteChange[] {
    const loaded = this.loadedInto(sheet, this.notes, ({ sheetId }) => sheetId);
    const existing = this.workbook.comments.filter(({ sheetId }) => sheetId === sheet.id);
    const changed = existing.flatMap((comment): NoteChange[] => {
      const after = { row: comment.range.top, column: comment.range.left, text: comment.content };
      const before = loaded.get(comment.id) ?? null;
      return before !== null && before.row === after.row && before.column === after.column && before.text === after.text
        ? []
        : [{ before, after }];
    });
    const ids = new Set(existing.map(({ id }) => id));
    return [...changed, ...[...loaded].flatMap(([id, before]) => (ids.has(id) ? [] : [{ before, after: null }]))];
  }

  private formatChanges(sheet: MemorySheet): FormatChanges {
    const loaded = this.loadedInto(sheet, this.formats, (format) => this.sheetOf.get(format) ?? '');
    const existing = new Map(sheet.conditionalFormats.map((format) => [format.id, format]));
    return {
      gone: [...loaded].flatMap(([id, before]) => (existing.has(id) ? [] : [before])),
      moved: [...loaded].flatMap(([id, before]) => {
        const now = existing.get(id);
        return now !== undefined && rangeKey(now.range) !== rangeKey(before.range) ? [[before, now] as const] : [];
      }),
      added: sheet.conditionalFormats.filter(({ id }) => !loaded.has(id)),
    };
  }

  /** What the file has of a sheet, by the ids that it has in the workbook. The copy of a sheet has what the sheet has. */
  private loadedInto<Loaded extends { readonly id: string }, InFile>(
    sheet: MemorySheet,
    all: ReadonlyMap<Loaded, InFile>,
    sheetOf: (loaded: Loaded) => string,
  ): Map<string, InFile> {
    const original = sheet.copiedFrom;
    return new Map(
      [...all].flatMap(([loaded, inFile]): [string, InFile][] => {
        if (sheetOf(loaded) === sheet.id) return [[loaded.id, inFile]];
        return original !== null && sheetOf(loaded) === original.id ? [[`${loaded.id}-${sheet.id}`, inFile]] : [];
      }),
    );
  }
}

function rangeKey({ top, left, bottom, right }: CellRange): string {
  return [top, left, bottom, right].join(' ');
}

function mergesKey(merges: readonly CellRange[]): string {
  return merges.map(rangeKey).sort().join();
}
