import { cellKey, columnNumber } from '../../evaluation/workbook/address';
import type { CellPlace } from '../../evaluation/workbook/plan';
import type { PackageParts } from '../parts/package-parts';
import { XmlEdit } from '../xml/xml-edit';
import { childOf, childrenOf, type XmlElement, type XmlPart } from '../xml/xml-tree';

/** Cells by their keys. */
export type CellKeys = ReadonlySet<number>;

/** The cells of a sheet that have a note. What a thread of comments leaves for older programs is one, too. */
export async function notedCells(parts: PackageParts, sheet: string): Promise<CellPlace[]> {
  const cells: CellPlace[] = [];
  for (const { type, target, external } of await parts.relationships(sheet))
    if (type === 'comments' && !external && parts.find(target) !== undefined)
      cells.push(...notesIn(await parts.xml(target)).flatMap((note) => cellOf(note) ?? []));
  return cells.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** A list of notes without those of some cells. */
export function withoutNotes(xml: XmlPart, cells: CellKeys): string {
  const edit = new XmlEdit(xml.text);
  for (const note of notesIn(xml)) {
    const cell = cellOf(note);
    if (cell !== undefined && cells.has(cellKey(cell.row, cell.column))) edit.replace(note.start, note.end, '');
  }
  return edit.apply();
}

/** A drawing of notes without the shapes of some cells' notes. It need not be well-formed XML. */
export function withoutNoteShapes(text: string, cells: CellKeys): string {
  return text.replace(/<((?:\w+:)?shape)\b[^>]*(?<!\/)>[\s\S]*?<\/\1\s*>\s*/g, (shape) => {
    const [row, column] = ['Row', 'Column'].map((name) => new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1]);
    const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape);
    return isNote && row !== undefined && column !== undefined && cells.has(cellKey(Number(row), Number(column))) ? '' : shape;
  });
}

function notesIn({ root }: XmlPart): readonly XmlElement[] {
  return childrenOf(childOf(root, 'commentList') ?? root, 'comment');
}

function cellOf({ attributes }: XmlElement): CellPlace | undefined {
  const [, letters = '', number = ''] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(attributes['ref'] ?? '') ?? [];
  const column = columnNumber(letters);
  return column === undefined ? undefined : { row: Number(number) - 1, column };
}
