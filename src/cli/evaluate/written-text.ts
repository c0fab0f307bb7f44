import { isUnfilled } from '../../evaluation/figures/figure';
import type { Evaluation } from '../../evaluation/evaluation';
import { commandSentences, commandWords } from '../../i18n/command';
import type { Language } from '../../i18n/language';
import type { Colours } from '../text/colours';
import type { OutputFile } from '../files/output-file';
import { printable } from '../text/printable';

/** What was written where, or what would be. */
export function writtenText(
  { plan, findings, results, otherYears = [] }: Evaluation,
  output: OutputFile | null,
  language: Language,
  colours: Colours,
): string[] {
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.writes.length, 0);
  const lines = [whereTo(cells, output, language)];
  if (results.length > 0 && results.every(({ indicator }) => isUnfilled(indicator.actual)))
    lines.push(
      colours.red(
        commandSentences.noActuals[language](printable([...new Set(results.map(({ indicator }) => indicator.sheet))].join(', '))),
      ),
    );
  if (otherYears.length > 0) lines.push(colours.dim(commandSentences.otherYears[language](printable(otherYears.join(', ')))));
  const held = findings.filter(({ doubts = [] }) => doubts.length > 0).length;
  if (held > 0) lines.push(colours.red(commandSentences.heldBack[language](held)));
  const kept = findings.some(({ code }) => code === 'progress-differs' || code === 'status-differs' || code === 'results-differ');
  if (kept) lines.push(colours.dim(commandSentences.applyRule[language]()));
  return lines;
}

function whereTo(cells: number, output: OutputFile | null, language: Language): string {
  if (output === null) return cells === 0 ? commandSentences.nothingToChange[language]() : commandSentences.dryRun[language](cells);
  const file = printable(output.typed);
  if (cells > 0) return `${commandWords.output[language]}${commandSentences.written[language](file, cells)}`;
  if (output.replaces !== null) return commandSentences.nothingToWrite[language](file);
  return `${commandWords.output[language]}${commandSentences.writtenUnchanged[language](file)}`;
}
