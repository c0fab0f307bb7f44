import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { isEmptyPlan } from '../../evaluation/workbook/plan';
import { cellAddress, columnLetters } from '../../evaluation/workbook/address';
import type { Language } from '../../i18n/language';
import { nextYearWords, uncopiedWords } from '../../i18n/year/next-year';
import type { NextYear } from '../../year/next/next-year';
import type { OutputFile } from '../files/output-file';
import { apartLines } from '../text/apart-line';
import { cellName } from '../text/cell-name';
import { printable } from '../text/printable';
import type { Uncopied } from '../../xlsx/copy/copied-kinds';

/** What of a copied sheet stays behind. */
export interface LeftOfSheet {
  readonly kinds: readonly Uncopied[];
  /** The cells whose notes are about the year that ends. */
  readonly notes: readonly string[];
}

/** What of each copied sheet stays behind, by the sheet's name. */
export type LeftBehind = ReadonlyMap<string, LeftOfSheet>;

/** The result of `next-year --json`. */
export function nextYearObject(workbook: string, next: NextYear, left: LeftBehind) {
  const { from, to, copies, ofYears, replacements, emptied, left: leftColumns } = next;
  return {
    workbook,
    from: from === null ? null : shortYear(from),
    to: to === null ? null : shortYear(to),
    copies: copies.map((copy) => ({ ...copy, notCopied: left.get(copy.from)?.kinds ?? [], notes: left.get(copy.from)?.notes ?? [] })),
    columns: ofYears.map(({ sheet, column }) => ({ sheet, column: column === null ? null : columnLetters(column) })),
    replacements: replacements.map(({ sheet, row, column, before, after }) => ({ sheet, cell: cellAddress(row, column), before, after })),
    emptied: emptied.map(({ sheet, row, column, kind, before, carried }) => ({
      sheet,
      cell: cellAddress(row, column),
      kind,
      before,
      after: carried,
    })),
    texts: next.notes.map(({ sheet, row, column, text }) => ({ sheet, cell: cellAddress(row, column), text })),
    left: leftColumns.map(({ sheet, column, heading }) => ({ sheet, column: columnLetters(column), heading })),
  };
}

/** What was done for the next year, or would be, as people read it. */
export function nextYearText(next: NextYear, left: LeftBehind, output: OutputFile | null, language: Language): string {
  const words = nextYearWords[language];
  const { from, to, copies, ofYears, replacements, emptied } = next;
  const lines = [from === null || to === null ? words.noYear() : words.years(shortYear(from), shortYear(to))];
  for (const copy of copies) {
    lines.push('', words.copy(printable(copy.from), printable(copy.to)));
    const { kinds = [], notes = [] } = left.get(copy.from) ?? {};
    for (const kind of kinds) lines.push(`  ${words.notCopied(uncopiedWords[kind][language])}`);
    if (notes.length > 0) lines.push(`  ${words.notes(notes)}`);
    for (const { row, column, before, after } of replacements.filter(({ sheet }) => sheet === copy.to))
      lines.push(`  ${cellAddress(row, column)}  ${oneLine(before)} → ${oneLine(after)}`);
    const gone = emptied.filter(({ sheet }) => sheet === copy.to);
    const count = (kind: string): number => gone.filter((cell) => cell.kind === kind).length;
    lines.push(`  ${words.emptied(count('actual'), count('remark'), count('result'))}`);
    const stay = next.left.filter(({ sheet }) => sheet === copy.to);
    if (stay.length > 0)
      lines.push(`  ${words.left(stay.map(({ column, heading }) => [columnLetters(column), oneLine(heading)] as const))}`);
    const texts = next.notes.filter(({ sheet }) => sheet === copy.to);
    if (texts.length > 0)
      lines.push(`  ${words.texts(texts.map(({ row, column, text }) => [cellAddress(row, column), oneLine(text)] as const))}`);
    if (count('last-year') > 0) lines.push(`  ${words.carried(count('last-year'))}`);
  }
  for (const { sheet, column } of ofYears) {
    lines.push('', column === null ? words.noColumnLeft(printable(sheet)) : words.column(printable(sheet), columnLetters(column)));
    for (const { row, column: at, before, after } of replacements.filter((one) => one.sheet === sheet))
      lines.push(`  ${cellName(sheet, row, at)}  ${oneLine(before)} → ${oneLine(after)}`);
    const stay = next.left.filter((one) => one.sheet === sheet);
    if (stay.length > 0) lines.push(`  ${words.left(stay.map((one) => [columnLetters(one.column), oneLine(one.heading)] as const))}`);
  }
  const apart = apartLines(next.book, language);
  if (apart.length > 0) lines.push('', ...apart);
  const changes = !isEmptyPlan(next.plan);
  const file = printable(output?.typed ?? '');
  if (output === null) lines.push('', changes ? words.dryRun() : words.nothingToChange());
  else if (changes) lines.push('', words.written(file));
  else lines.push('', output.replaces === null ? words.writtenUnchanged(file) : words.nothingToWrite(file));
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}
