import { strToU8 } from 'fflate';
import { movable } from '../../../../src/xlsx/formula/shift-formula';
import type { SeededRandom } from '../seeded-random';
import { draftOf, writeZip } from '../zip-draft';
import type { Mutation } from './mutation';

/** Other ways of writing what a sheet says: nothing is spoilt, so all of these are to be evaluated. */
export const SHEET_SHAPES: readonly Mutation[] = [
  shaped('formulas filled down', (xml, random) => filledDown(xml, random)),
  shaped('empty rows with attributes', (xml, random) => withEmptyRows(xml, random)),
  shaped('formulas filled down, and empty rows with attributes', (xml, random) => withEmptyRows(filledDown(xml, random), random)),
  shaped('rows in several elements', (xml, random) =>
    xml.replace(/(<row\b[^>]*[^/]>)(.*?)<\/row>/gs, (whole, tag: string, body: string) => {
      const number = / r="(\d+)"/.exec(tag)?.[1];
      if (number === undefined || !random.once(3)) return whole;
      const cells = body.split(/(?=<c\b)/);
      const each = random.once(2) ? 1 : 1 + random.below(cells.length);
      const pieces = Array.from({ length: Math.ceil(cells.length / each) }, (_, at) => cells.slice(at * each, (at + 1) * each).join(''));
      return pieces.map((piece, at) => `${at === 0 ? tag : `<row r="${number}">`}${piece}</row>`).join('');
    }),
  ),
  shaped('rows and cells out of order', (xml, random) =>
    xml.replace(/<sheetData>(.*)<\/sheetData>/s, (_, body: string) => {
      const rows = body.split(/(?=<row\b)/);
      const [a, b] = [random.below(rows.length), random.below(rows.length)];
      [rows[a], rows[b]] = [rows[b] ?? '', rows[a] ?? ''];
      return `<sheetData>${rows.join('')}</sheetData>`;
    }),
  ),
];

function shaped(name: string, shape: (xml: string, random: SeededRandom) => string): Mutation {
  return {
    name,
    apply(file, random) {
      const entries = draftOf(file).map((entry) => {
        if (!/^xl\/worksheets\/[^/]*\.xml$/.test(entry.name) || !(entry.content instanceof Uint8Array)) return entry;
        return { ...entry, content: strToU8(shape(new TextDecoder().decode(entry.content), random)) };
      });
      return writeZip(entries);
    },
  };
}

interface FormulaCell {
  readonly column: string;
  readonly row: number;
  readonly formula: string;
  /** From the start tag to the formula's end, and the formula's element alone. */
  readonly whole: string;
  readonly element: string;
}

/** Formulas that are the same but for their place become shared ones, as filling down makes them; any may be the master. */
function filledDown(xml: string, random: SeededRandom): string {
  const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*>(<f>([^<]*)<\/f>)/g)].map(
    ([whole, column = '', row = '', element = '', formula = '']): FormulaCell => ({ whole, element, column, row: Number(row), formula }),
  );
  let group = 100;
  let text = xml;
  const columns = new Map<string, FormulaCell[]>();
  for (const cell of cells) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  for (const [column, list] of columns) {
    for (let from = 0; from < list.length;) {
      const first = list[from]!;
      const at = movable(`=${plain(first.formula)}`);
      let to = from + 1;
      while (to < list.length && at(list[to]!.row - first.row, 0) === `=${plain(list[to]!.formula)}`) to++;
      if (to - from > 1) {
        const shared = list.slice(from, to);
        const master = random.once(2) ? shared[0]! : random.pick(shared);
        const ref = `${column}${String(first.row)}:${column}${String(shared.at(-1)!.row)}`;
        for (const cell of shared) {
          const element =
            cell === master
              ? `<f t="shared" ref="${ref}" si="${String(group)}">${cell.formula}</f>`
              : `<f t="shared" si="${String(group)}"/>`;
          text = text.replace(cell.whole, () => cell.whole.replace(cell.element, () => element));
        }
        group++;
      }
      from = to;
    }
  }
  return text;
}

function plain(formula: string): string {
  return formula.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Rows that hold nothing and say something: where rows are missing, and behind the last. */
function withEmptyRows(xml: string, random: SeededRandom): string {
  const attributes = (): string =>
    random.pick([' ht="30" customHeight="1"', ' hidden="1"', ' s="0" customFormat="1"', ' spans="1:9"', ' x="1" ']);
  const rows = [...xml.matchAll(/<row\b[^>]* r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs)];
  let text = '';
  let done = 0;
  let before = 0;
  for (const row of rows) {
    const number = Number(row[1]);
    text += xml.slice(done, row.index);
    if (number > before + 1 && random.once(2)) text += `<row r="${String(number - 1)}"${attributes()}/>`;
    text += row[0];
    done = row.index + row[0].length;
    before = number;
  }
  const last = Array.from(
    { length: rows.length === 0 ? 0 : random.below(4) },
    (_, more) => `<row r="${String(before + 1 + more)}"${attributes()}/>`,
  );
  return text + last.join('') + xml.slice(done);
}
