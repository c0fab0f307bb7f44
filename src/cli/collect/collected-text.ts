import { cellAddress } from '../../evaluation/workbook/address';
import type { Language } from '../../i18n/language';
import { collectWordsText } from '../../i18n/year/collect';
import type { CollectWords } from '../../year/collect/hearing/collect-words';
import type { CollectedAnswers } from '../../year/collect/collected';
import type { Conflict } from '../../year/collect/answers/conflict';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { FileNames } from './earlier-lists';
import { cellName } from '../text/cell-name';
import { printable } from '../text/printable';
import { textTables } from '../text/text-table';

/** The result of `collect --json`. */
export function collectedObject(
  workbook: string,
  { replies, written, conflicts, outstanding, unmarked, undated }: CollectedAnswers,
  passed: readonly Conflict[],
  words: CollectWords,
) {
  return {
    workbook,
    replies: replies.map(({ file, department, indicators, answered }) => ({ file, department, indicators, answered })),
    written: written.map(({ sheet, row, column, part, indicator, before, after, file }) => ({
      sheet,
      cell: cellAddress(row, column),
      part,
      indicator,
      before,
      after,
      file,
    })),
    conflicts: conflicts.map((conflict) => conflictObject(conflict, words)),
    ...(passed.length === 0 ? {} : { dismissed: passed.map((conflict) => conflictObject(conflict, words)) }),
    outstanding,
    ...(unmarked.length === 0 ? {} : { unmarked }),
    ...(undated.length === 0 ? {} : { undated }),
  };
}

function conflictObject(conflict: Conflict, words: CollectWords) {
  const { code, part, sheet, row, column, indicator, file, department, current, answer, other, candidate } = conflict;
  return {
    code,
    part,
    sheet,
    cell: row === null || column === null ? null : cellAddress(row, column),
    indicator,
    file,
    department,
    current,
    answer,
    ...(other === null ? {} : { other }),
    ...(candidate === undefined ? {} : { candidate }),
    message: words.message(conflict),
  };
}

/** What was taken in, or would be, as people read it. */
export function collectedText(
  { replies, written, conflicts, outstanding, passed, unmarked, undated, unusedNames }: CollectedAnswers & { readonly passed: number },
  words: CollectWords,
  output: string | null,
  language: Language,
  { reminded, kept, names }: { readonly reminded: number; readonly kept: string | null; readonly names: FileNames },
): string {
  const say = collectWordsText[language];
  const asIs = (text: string): string => text;
  const writtenOf = countedByReply(written);
  const conflictsOf = countedByReply(conflicts);
  const table = [
    { label: say.reply, cells: [say.department, say.answered, say.written, say.conflicts], style: asIs },
    ...replies.map(({ file, department, indicators, answered }) => ({
      label: printable(file),
      cells: [
        printable(department),
        `${String(answered)}/${String(indicators)}`,
        String(writtenOf.get(replyKey({ file, department })) ?? 0),
        String(conflictsOf.get(replyKey({ file, department })) ?? 0),
      ],
      style: asIs,
    })),
  ];
  const lines = [...(textTables([table], { columns: 110, isTerminal: false })[0] ?? []), ''];
  if (conflicts.length > 0) {
    lines.push(say.conflictsHead(conflicts.length));
    for (const conflict of conflicts) {
      const { code, file, indicator, sheet, row, column } = conflict;
      const place = sheet === null || row === null || column === null ? '' : ` ${cellName(sheet, row, column)}`;
      lines.push(
        `  [${words.code(code)}] ${printable(file)}${printable(place)} ${printable(indicator ?? '')}`.trimEnd(),
        `      ${printable(words.message(conflict))}`,
      );
    }
    const gone = conflicts.find(({ candidate }) => candidate !== undefined);
    if (gone?.candidate !== undefined) lines.push(`  ${say.same(printable(gone.indicator ?? ''), printable(gone.candidate))}`);
    lines.push('');
  }
  if (unusedNames.length > 0) lines.push(say.unusedNames(unusedNames.map(printable)), '');
  if (undated.length > 0) lines.push(say.undated(undated.map(printable)), '');
  if (unmarked.length > 0) lines.push(say.unmarked(unmarked.map(printable)), '');
  if (passed > 0) lines.push(say.passed(passed), '');
  if (outstanding.length > 0) {
    lines.push(say.outstandingHead);
    for (const { department, indicators } of outstanding) lines.push(`  ${printable(department)}: ${String(indicators.length)}`);
    lines.push('');
  }
  if (reminded > 0) lines.push(output === null ? say.remindersDry(reminded) : say.reminders(names.reminders, reminded));
  if (names.other !== null) lines.push(say.otherList(printable(names.other.plan), shortYear(names.other.year), names.list));
  if (kept !== null) lines.push(say.keptList(kept));
  lines.push(
    output === null ? say.dryRun(written.length) : written.length === 0 ? say.nothing : say.done(printable(output), written.length),
    '',
  );
  return lines.join('\n');
}

/** A file may hold the forms of several departments. */
interface OfReply {
  readonly file: string;
  readonly department: string;
}

function countedByReply(found: readonly OfReply[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(replyKey(one), (counts.get(replyKey(one)) ?? 0) + 1);
  return counts;
}

function replyKey({ file, department }: OfReply): string {
  return `${file}\n${department}`;
}
