import type { Finding, FindingCode, Severity } from '../../evaluation/findings/finding';
import { commandSentences, commandWords } from '../../i18n/command';
import { findingTitle, severityTitle } from '../../i18n/findings/finding-titles';
import { findingSentence } from '../../i18n/findings/findings';
import type { Language } from '../../i18n/language';
import { cellName } from '../text/cell-name';
import type { Colours } from '../text/colours';
import { padEndToWidth, displayWidth } from '../text/display-width';
import { groupBy } from '../text/group-by';
import { printable } from '../text/printable';
import { wrappedText } from '../text/wrapped-text';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Beyond so many of one code a list is no longer read; `--json` has them all. */
const MOST_LISTED = 50;

export interface FindingsStyle {
  readonly language: Language;
  readonly colours: Colours;
  /** Where sentences are broken; Infinity: not at all. */
  readonly columns: number;
}

/** The findings by severity, then code: the cells with their indicators, and below them the sentence that they share. */
export function findingsText(findings: readonly Finding[], style: FindingsStyle): string[] {
  const { language, colours } = style;
  if (findings.length === 0) return [colours.green(commandWords.noFindings[language])];
  const colourOf = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const lines: string[] = [];
  for (const severity of severities) {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    if (lines.length > 0) lines.push('');
    const title = `${severityTitle(language, severity)}  ${commandSentences.count[language](group.length)}`;
    lines.push(colours.bold(colourOf[severity](title)));
    for (const [code, ofCode] of groupBy(group, ({ code }) => code)) lines.push(...codeLines(code, ofCode, style));
  }
  return lines;
}

function codeLines(code: FindingCode, findings: readonly Finding[], style: FindingsStyle): string[] {
  const { language, colours, columns } = style;
  const listed = findings.slice(0, MOST_LISTED);
  const lines = [`  ${findingTitle(language, code)} (${findings.length})`];
  const cells = new Map(listed.map((finding) => [finding, printable(cellName(finding.sheet, finding.row, finding.column))]));
  const cellWidth = Math.max(...[...cells.values()].map(displayWidth));
  for (const [sentence, group] of groupBy(listed, (finding) => printable(findingSentence(language, finding)))) {
    for (const finding of group) {
      const cell = padEndToWidth(cells.get(finding) ?? '', cellWidth);
      lines.push(`    ${colours.bold(cell)}  ${printable(finding.indicator ?? '')}`.trimEnd());
    }
    lines.push(...wrappedText(sentence, columns - 6).map((line) => `      ${line}`));
  }
  const left = findings.length - listed.length;
  if (left > 0) lines.push(`    ${commandSentences.more[language](left)}`);
  return lines;
}
