import { displayText } from '../../evaluation/figures/formats/display-text';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { type CellStyle, type CellValue, isBlank, type SheetSnapshot, valueAt } from '../../evaluation/workbook/snapshot';
import type { YearIndicator } from '../book/year-book';
import { FORM_FORMATS } from '../request/form-formats';
import { CHANGES, CONFIRMED, OF_INDICATORS, RESOLVED } from './changes';
import {
  changeKey,
  type ChangesBlock,
  changesBlocks,
  changesTitle,
  HEADINGS,
  headingKey,
  type ListedChange,
  titleKey,
} from './changes-blocks';
import { type ComparedIndicator, type Comparison, compareKey } from './comparison';
import { saysSame } from './confirmed-pairs';
import type { OwnCell, OwnRow } from './own-row';

/** The columns that a person fills in: 確認, 適用年度, 理由. */
const BY_PERSON = [5, 6, 7] as const;

const { text, heading, title: titleFormat, input } = FORM_FORMATS;

/**
 * The list of indicators that changed, with what a person wrote beside them. What is resolved stays where something is written beside it,
 * and so do the lists of other years, below.
 */
export function changesRows(comparison: Comparison, existing: SheetSnapshot | null, styles: readonly CellStyle[]): OwnRow[] {
  const { now, before } = comparison;
  const title = changesTitle(before.year, now.year);
  const blocks = existing === null ? [] : changesBlocks(existing);
  const own = blocks.find((block) => block.title === title);
  const list = new ChangesList(title, own, existing, styles);
  const renewed: OwnRow[] = [...headOf(title), ...list.rows(comparison)];
  const others = blocks.map((block) =>
    block === own ? renewed : [...headOf(block.title), ...block.rows.map((listed) => list.asIs(listed, listed.key))],
  );
  // A pair of years that is listed for the first time comes above those before it.
  const all = own === undefined ? [renewed, ...others] : others;
  return all.flatMap((rows, index) => (index === 0 ? rows : [{ keys: [], cells: [] }, ...rows]));
}

function headOf(title: string): OwnRow[] {
  return [
    { keys: [titleKey(title)], cells: [{ value: title, format: titleFormat }] },
    { keys: [headingKey(title)], cells: HEADINGS.map((value): OwnCell => ({ value, format: heading })) },
  ];
}

class ChangesList {
  private readonly times = new Map<string, number>();
  /** Names of indicators that only one of the years has. */
  private readonly added = new Set<string>();
  private readonly gone = new Set<string>();

  constructor(
    private readonly title: string,
    private readonly block: ChangesBlock | undefined,
    private readonly sheet: SheetSnapshot | null,
    private readonly styles: readonly CellStyle[],
  ) {}

  rows({ indicators }: Comparison): OwnRow[] {
    for (const { now, before } of indicators) {
      if (before === null) this.added.add(matchKey(nameOf(now)));
      if (now === null) this.gone.add(matchKey(nameOf(before)));
    }
    const rows = indicators.flatMap((one) => this.linesOf(one));
    const used = new Set(rows.flatMap(({ keys }) => keys));
    const resolved = (this.block?.rows ?? []).filter(
      ({ row, key }) => !used.has(key) && BY_PERSON.some((column) => !this.isBlankAt(row, column)),
    );
    return [...rows, ...resolved.map((listed) => this.resolved(listed))];
  }

  /** A line that says what it said, in other years' lists. */
  asIs({ row }: ListedChange, key: string): OwnRow {
    const cells = HEADINGS.map((_, column): OwnCell => {
      const isByPerson = BY_PERSON.some((own) => own === column);
      return isByPerson ? this.typed([row], column) : { value: this.valueAt(row, column) ?? '', format: text };
    });
    return { keys: [key], cells };
  }

  private resolved(listed: ListedChange): OwnRow {
    const { keys, cells } = this.asIs(listed, listed.key);
    return { keys, cells: [{ value: `${listed.kind}${RESOLVED}`, format: text }, ...cells.slice(1)] };
  }

  private linesOf(one: ComparedIndicator): OwnRow[] {
    const lines: OwnRow[] = [];
    const { now, before, change } = one;
    const name = nameOf(now ?? before);
    if (now !== null && before !== null && compareKey(now) !== compareKey(before)) {
      const last = nameOf(before);
      const kind = matchKey(last) === matchKey(name) ? CONFIRMED.moved : CONFIRMED.renamed;
      // Before it was confirmed, the list had a line for each of the two.
      const other = kind === CONFIRMED.moved ? CONFIRMED.renamed : CONFIRMED.moved;
      const known = [this.known(other, name), this.known(CHANGES.added, name), this.known(CHANGES.gone, last)];
      lines.push(this.line(one, kind, name, last, known));
    }
    if (OF_INDICATORS.has(change)) {
      const listed = this.block?.rows.find(({ key }) => key === this.keyAfter(change, name));
      lines.push(this.line(one, change, name, this.nearOf(one, listed), []));
    }
    return lines;
  }

  /** The indicator that comes nearest, or the one that a person named instead. */
  private nearOf({ now, before, nearest }: ComparedIndicator, listed: ListedChange | undefined): string {
    const near = listed?.near ?? '';
    const isOpen = now === null ? this.added.has(matchKey(near)) : before === null && this.gone.has(matchKey(near));
    return isOpen ? near : nameOf(nearest);
  }

  private line({ now, before }: ComparedIndicator, kind: string, name: string, near: string, besides: readonly (string | null)[]): OwnRow {
    const keys = [this.nextKey(kind, name), ...besides.filter((key) => key !== null)];
    const rows = keys.flatMap((key) => this.block?.rows.find((listed) => listed.key === key)?.row ?? []);
    const cells = [kind, name, described(before), described(now), near];
    return {
      keys,
      cells: [...cells.map((value): OwnCell => ({ value, format: text })), ...BY_PERSON.map((column) => this.typed(rows, column))],
    };
  }

  private keyAfter(kind: string, name: string): string {
    return changeKey(this.title, kind, name, (this.times.get(changeKey(this.title, kind, name, 1)) ?? 0) + 1);
  }

  private nextKey(kind: string, name: string): string {
    const key = this.keyAfter(kind, name);
    const same = changeKey(this.title, kind, name, 1);
    this.times.set(same, (this.times.get(same) ?? 0) + 1);
    return key;
  }

  /** The first line of the kind and name that the sheet has and nothing else goes on with. */
  private known(kind: string, name: string): string | null {
    const found = this.block?.rows.find((listed) => listed.kind === kind && matchKey(listed.name) === matchKey(name));
    return found?.key ?? null;
  }

  /** What a person wrote: of two lines that become one both, where they say different things. */
  private typed(rows: readonly number[], column: number): OwnCell {
    const filled = rows.filter((row) => !this.isBlankAt(row, column));
    const [first] = filled;
    if (first === undefined) return { value: '', format: input };
    const same = column === BY_PERSON[0] ? filled.find((row) => saysSame(this.valueAt(row, column))) : undefined;
    const texts = [...new Set(filled.map((row) => this.textAt(row, column)))];
    if (same === undefined && texts.length > 1) return { value: texts.join('／'), format: input };
    const row = same ?? first;
    const code = this.formatAt(row, column);
    return { value: this.valueAt(row, column), format: input, numberFormat: code === 'General' ? null : code };
  }

  private valueAt(row: number, column: number): CellValue {
    return this.sheet === null ? null : valueAt(this.sheet, row, column);
  }

  private isBlankAt(row: number, column: number): boolean {
    return isBlank(this.valueAt(row, column));
  }

  private textAt(row: number, column: number): string {
    return this.sheet?.texts?.[row]?.[column] ?? displayText(this.valueAt(row, column), this.formatAt(row, column), false);
  }

  private formatAt(row: number, column: number): string {
    return this.styles[this.sheet?.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
  }
}

function nameOf(one: YearIndicator | null): string {
  return one?.indicator.name ?? '';
}

/** The figures that say what an indicator is. */
function described(one: YearIndicator | null): string {
  if (one === null) return '';
  const { baseline, target, unit } = one.indicator;
  return `基準値 ${baseline.text === '' ? '-' : baseline.text}、目標 ${target.text === '' ? '-' : target.text}${unit === null ? '' : `(${unit})`}`;
}
