import type { Figure } from '../../../evaluation/figures/figure';
import { readFigure } from '../../../evaluation/figures/read-figure';
import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import { cellAddress } from '../../../evaluation/workbook/address';
import type { YearIndicator } from '../../book/year-book';
import { asAsked } from '../../request/form-figures';
import { isSameValue } from './answer';
import type { GivenAnswer } from './given-answer';

/** 再掲, in brackets or not. */
const LISTED_AGAIN = /[(【〔[]?再掲?[)】〕\]]|再掲/g;

/** An indicator that stands in several places of a workbook and was answered differently. */
export interface DifferingAnswers {
  /** The last of the answers. */
  readonly answer: GivenAnswer;
  /** What one of the other places has, and the reply that says so; '' for the sheet itself. */
  readonly other: { readonly file: string; readonly answer: string };
  /** All places with what they have. */
  readonly places: string;
}

/** Finds indicators that several places of a workbook list, by what does not change in a year, and holds what was answered for each. */
export class ListedTwice {
  private readonly groups: readonly (readonly YearIndicator[])[];
  private readonly listed: ReadonlySet<string>;
  private readonly given = new Map<string, GivenAnswer>();

  constructor(indicators: readonly YearIndicator[]) {
    const groups = new Map<string, YearIndicator[]>();
    for (const one of indicators) {
      const key = keyOf(one);
      if (key === null) continue;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [one]);
      else known.push(one);
    }
    this.groups = [...groups.values()].filter((group) => group.length > 1);
    this.listed = new Set(this.groups.flatMap((group) => group.map(({ id }) => id)));
  }

  /** Remembers what was answered last for an indicator that stands elsewhere, too. */
  hear(answer: GivenAnswer): void {
    if (this.listed.has(answer.indicator.id) && answer.inputs.actual.text !== '') this.given.set(answer.indicator.id, answer);
  }

  /** Where the answers to one indicator differ from each other, or from what the sheet has in another place. */
  differing(): DifferingAnswers[] {
    return this.groups.flatMap((group): DifferingAnswers[] => {
      const said = group.flatMap(({ id, actual, last, indicator: { name, actual: held } }) => {
        const answer = this.given.get(id);
        const { text } = answer?.inputs.actual ?? held;
        const file = answer?.reply.file ?? '';
        return actual === null || text === ''
          ? []
          : [{ actual, name, answer, text, figure: answer === undefined ? held : typed(answer), file, isSame: tells(lastText(last)) }];
      });
      const differs = (one: (typeof said)[number], other: (typeof said)[number]): boolean =>
        !isSameFigure(one.figure, other.figure) && (one.isSame || one.file !== other.file || isListedAgain(one.name + other.name));
      const last = said.findLast((one) => one.answer !== undefined && said.some((other) => differs(one, other)));
      const other = last === undefined ? undefined : said.find((one) => differs(last, one));
      if (last?.answer === undefined || other === undefined) return [];
      const places = said.map(({ actual: { sheet, row, column }, text }) => `${sheet}!${cellAddress(row, column)}「${text}」`);
      return [{ answer: last.answer, other: { file: other.file, answer: other.text }, places: places.join('、') }];
    });
  }
}

function typed({ inputs: { actual } }: GivenAnswer): Figure {
  return readFigure(actual.value, actual.numberFormat, null);
}

function isSameFigure(one: Figure, other: Figure): boolean {
  const isNumber = one.kind === 'number' && other.kind === 'number';
  return isSameValue(isNumber ? String(one.value) : one.text, isNumber ? String(other.value) : other.text);
}

function isListedAgain(name: string): boolean {
  return name.search(LISTED_AGAIN) >= 0;
}

function lastText(last: YearIndicator['last']): string {
  return asAsked(last?.value ?? null);
}

/** 0 is of many. */
function tells(text: string): boolean {
  return text !== '' && Number(text) !== 0;
}

/**
 * Last year's figure, whatever the baselines and targets of two plans, else these; null for what its sheet alone tells from others, or too
 * little is known of.
 */
function keyOf({ indicator, toldBySheet, ambiguous, last }: YearIndicator): string | null {
  const { name, unit, baseline, target } = indicator;
  const before = lastText(last);
  const figures = tells(before) ? [before] : [before, baseline.text, target.text];
  const isKnown = tells(before) || isListedAgain(name) || figures.every((text, index) => index === 0 || tells(text));
  if (toldBySheet || ambiguous || !isKnown) return null;
  return matchKey([name.normalize('NFKC').replace(LISTED_AGAIN, ''), unit ?? '', ...figures].join('\n'));
}
