import type { Level } from '../../../../src/evaluation/evaluation';
import { COST } from '../../../../src/evaluation/reading/outline/costs';
import { inferLevels } from '../../../../src/evaluation/reading/outline/infer-levels';
import type { OutlineContext, OutlineEntry } from '../../../../src/evaluation/reading/outline/outline-entry';
import { headingLabel, readHeadingText } from '../../../../src/evaluation/vocabulary/headings/heading-text';

const LEVELS: Readonly<Record<string, Level>> = { S: 'strategy', D: 'direction', M: 'measure' };

/**
 * Headings of a sheet, one a line: the level that each is (S, D, M), its text, and what is seen of it: `*` indicators follow,
 * `b` bold, `c1` the column where it begins, `i1` its indentation, `=D` what the count tables call it, `/D` what its column is
 * called. A first line in brackets names the levels that have columns of their own, and says `counted` where count tables
 * name the directions.
 */
export class OutlineCase {
  readonly truth: string;
  private readonly entries: readonly OutlineEntry[];
  private readonly context: OutlineContext;

  constructor(text: string) {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const head = lines[0]?.startsWith('[') === true ? (lines.shift() ?? '') : '';
    const named = /\[([SDM]*)/.exec(head)?.[1] ?? '';
    this.context = {
      namedLevels: new Set([...named].flatMap((letter) => LEVELS[letter] ?? [])),
      directionsCounted: head.includes('counted'),
    };
    this.truth = lines.map((line) => line.slice(0, 1)).join('');
    this.entries = lines.map((line, row) => entryOf(line, row));
  }

  /** The levels as inferred, a letter each; with a weight that counts for nothing, where one is named. */
  inferred(without?: keyof typeof COST): string {
    const costs: Record<string, number> = COST;
    const weight = without === undefined ? 0 : COST[without];
    try {
      if (without !== undefined) costs[without] = 0;
      return inferLevels(this.entries, this.context)
        .map(({ level }) => level.slice(0, 1).toUpperCase())
        .join('');
    } finally {
      if (without !== undefined) costs[without] = weight;
    }
  }
}

function entryOf(line: string, row: number): OutlineEntry {
  const [, rest = '', marks = ''] = /^[SDM] (.*?)((?: (?:\*|b|c\d|i\d|=[SD]|\/[SDM]))*)$/.exec(line) ?? [];
  const flags = marks.trim().split(' ');
  const after = (sign: string): string | undefined => flags.find((flag) => flag.startsWith(sign))?.slice(1);
  const text = readHeadingText(rest);
  const column = Number(after('c') ?? 0);
  const counted = LEVELS[after('=') ?? ''];
  return {
    heading: { number: text.number, name: text.name, label: headingLabel(text.number, text.name), row, column },
    text,
    startColumn: column,
    bold: flags.includes('b'),
    indent: Number(after('i') ?? 0),
    columnLevel: LEVELS[after('/') ?? ''] ?? null,
    fixedLevel: null,
    countedAs: counted === 'strategy' || counted === 'direction' ? counted : null,
    hasIndicators: flags.includes('*'),
  };
}
