import type { YearBook } from '../../book/year-book';
import { behindLabels, risesWithGood } from '../../request/form-formulas';
import { isNotFinal } from '../../request/form-columns';
import { formFigure } from '../../request/form-figures';
import { isSameValue } from '../answers/answer';
import type { CollectedAnswers, IndicatorAnswer } from '../collected';
import type { HearingReason } from './collect-words';

/** An answer that should be talked about. */
export interface HearingRow {
  readonly answer: IndicatorAnswer;
  readonly last: string;
  readonly actual: string;
  readonly status: string;
  readonly reasons: readonly HearingReason[];
}

/** A movement by more than this share of last year's figure is large. */
const LARGE = 0.5;
/** From this factor on, a digit or a unit may be wrong. */
const SLIP = 8;

/**
 * What to ask about: large movements, slips of unit or digit, reasons that are owed and not given, figures that are not final, remarks.
 * @param after the workbook with the answers in it
 */
export function hearingRows({ answers }: Pick<CollectedAnswers, 'answers'>, after: YearBook): HearingRow[] {
  const byId = new Map(after.indicators.map((indicator) => [indicator.id, indicator]));
  const behind = new Set(behindLabels(after.options.profile));
  // An indicator is talked about once, however many replies name it: with the answer that the workbook holds.
  const byIndicator = new Map<string, IndicatorAnswer>();
  for (const answer of answers) {
    if (answer.isNote === true) continue;
    const before = byIndicator.get(answer.id);
    const held = byId.get(answer.id)?.indicator.actual.text ?? '';
    if (before === undefined || !isSameValue(before.texts.actual, held)) byIndicator.set(answer.id, answer);
  }
  return [...byIndicator.values()].flatMap((answer): HearingRow[] => {
    const now = byId.get(answer.id);
    if (now === undefined) return [];
    const { actual } = now.indicator;
    const last = formFigure(now.last).figure;
    const status = now.result.recorded.status;
    const reasons: HearingReason[] = [];
    const { kind, cause, remark } = answer.texts;
    let owed = answer.answered && actual.kind === 'number' && behind.has(status);
    if (answer.answered && actual.kind === 'number' && last.kind === 'number') {
      const rises = risesWithGood(now);
      if (rises ? actual.value < last.value : actual.value > last.value) owed = true;
      if (last.value !== 0 && Math.abs(actual.value - last.value) > Math.abs(last.value) * LARGE) {
        owed = true;
        const factor = Math.abs(actual.value / last.value);
        reasons.push(factor >= SLIP || (factor > 0 && factor <= 1 / SLIP) ? 'digits' : 'large-movement');
      }
    }
    if (owed && cause === '') reasons.push('no-reason');
    if (isNotFinal(kind)) reasons.push('not-final');
    if (remark !== '') reasons.push('remark');
    return reasons.length === 0 ? [] : [{ answer, last: last.text, actual: actual.text, status, reasons }];
  });
}
