import type { Heading, IndicatorResult } from '../evaluation';
import type { MeasureGrade, Profile } from '../profile/profile';
import { reaches } from '../rules/comparison';
import { statusMatcher } from '../vocabulary/statuses/status-label';

export interface GradedMeasure {
  readonly sheet: string;
  /** Labels of the headings above it, from the top. */
  readonly above: readonly string[];
  readonly measure: string;
  /** null: none of its indicators was measured. */
  readonly grade: string | null;
  /** The mean of the rates or of the points; null where the grade is that of the worst, or there is none. */
  readonly value: number | null;
  /** How many of its indicators count, and how many it has. */
  readonly counted: number;
  readonly indicators: number;
}

/** The grades of all measures, in the order of the sheets; none where the profile gives none. */
export function measureGrades(results: readonly IndicatorResult[], profile: Profile): readonly GradedMeasure[] {
  const { measureGrade } = profile;
  if (measureGrade === null) return [];
  const measures = new Map<string, { heading: Heading; results: IndicatorResult[] }>();
  for (const result of results) {
    const { sheet, measure } = result.indicator;
    if (measure === null) continue;
    const key = [sheet, ...headingsAbove(result), measure.label].join('\n');
    const before = measures.get(key);
    if (before === undefined) measures.set(key, { heading: measure, results: [result] });
    else before.results.push(result);
  }
  return [...measures.values()].flatMap(({ heading, results: ofMeasure }) => {
    const [first] = ofMeasure;
    if (first === undefined) return [];
    const graded = grade(ofMeasure, measureGrade, profile);
    return [{ sheet: first.indicator.sheet, above: headingsAbove(first), measure: heading.label, ...graded, indicators: ofMeasure.length }];
  });
}

function headingsAbove({ indicator: { strategy, direction } }: IndicatorResult): readonly string[] {
  return [strategy, direction].flatMap((heading) => (heading === null ? [] : [heading.label]));
}

type Graded = Pick<GradedMeasure, 'grade' | 'value' | 'counted'>;

function grade(results: readonly IndicatorResult[], { from, points, grades }: MeasureGrade, profile: Profile): Graded {
  const match = statusMatcher(
    profile.statuses.map(({ label }) => label),
    profile.words,
  );
  if (from === 'worst') {
    const order = profile.statuses.map(({ label }) => label);
    const places = results.flatMap(({ judgement, recorded }) => {
      const label = match(recorded.status);
      // The dash of what was not measured may be a status's label, too.
      return label === undefined || judgement.band === null ? [] : [order.lastIndexOf(label)];
    });
    return {
      grade: places.length === 0 ? null : (order[places.reduce((worst, place) => Math.max(worst, place))] ?? null),
      value: null,
      counted: places.length,
    };
  }
  const values = results.flatMap(({ judgement, recorded }): number[] => {
    if (from === 'mean') return judgement.progress === null ? [] : [judgement.progress];
    const label = match(recorded.status);
    const worth = label === undefined || judgement.band === null ? undefined : points[label];
    return worth === undefined ? [] : [worth];
  });
  if (values.length === 0) return { grade: null, value: null, counted: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const won = grades.find(({ atLeast }) => atLeast === undefined || reaches(mean, atLeast, () => mean));
  return { grade: won?.label ?? null, value: mean, counted: values.length };
}
