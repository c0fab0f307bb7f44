import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import type { HostComment, HostConditionalFormat, HostSheet } from '../host/host-workbook';
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
        const merges = mergesKey(sheet.merges) === (this.merges.get(sheet) ?? '') ? null : sheet.merges;
        const isSame =
          notes.length === 0 && [formats.gone, formats.moved, formats.added].every((list) => list.length === 0) && merges === null;
        return isSame ? [] : [[sheet.name, { notes, formats, merges }] as const];
      }),
    );
    return settings === null && sheets.size === 0 ? null : { settings, sheets };
  }

  private noteChanges({ id }: HostSheet): NoteChange[] {
    const standing = this.workbook.comments.filter(({ sheetId }) => sheetId === id);
    const changed = standing.flatMap((comment): NoteChange[] => {
      const after = { row: comment.range.top, column: comment.range.left, text: comment.content };
      const before = this.notes.get(comment) ?? null;
      return before !== null && before.row === after.row && before.column === after.column && before.text === after.text
        ? []
        : [{ before, after }];
    });
    const gone = [...this.notes].filter(([comment]) => comment.sheetId === id && !standing.includes(comment));
    return [...changed, ...gone.map(([, before]) => ({ before, after: null }))];
  }

  private formatChanges({ id, conditionalFormats }: HostSheet): FormatChanges {
    const own = [...this.formats].filter(([loaded]) => this.sheetOf.get(loaded) === id);
    return {
      gone: own.flatMap(([loaded, before]) => (conditionalFormats.includes(loaded) ? [] : [before])),
      moved: own.flatMap(([loaded, before]) =>
        conditionalFormats.includes(loaded) && rangeKey(loaded.range) !== rangeKey(before.range) ? [[before, loaded] as const] : [],
      ),
      added: conditionalFormats.filter((format) => !this.formats.has(format)),
    };
  }
}

function rangeKey({ top, left, bottom, right }: CellRange): string {
  return [top, left, bottom, right].join(' ');
}

function mergesKey(merges: readonly CellRange[]): string {
  return merges.map(rangeKey).sort().join();
}
