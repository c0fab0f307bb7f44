import { measureGrades } from '../../evaluation/counts/measure-grades';
import type { Evaluation } from '../../evaluation/evaluation';
import { commandWords, gradeBasis } from '../../i18n/command';
import type { Language } from '../../i18n/language';
import type { Colours } from '../text/colours';
import { printable } from '../text/printable';
import type { TableLine } from '../text/text-table';

/** The grades of the measures, with what each comes from; no lines where the profile gives none. */
export function measureGradeLines({ results, profile }: Evaluation, language: Language, colours: Colours): TableLine[] {
  const graded = measureGrades(results, profile);
  if (profile.measureGrade === null || graded.length === 0) return [];
  const { from } = profile.measureGrade;
  return [
    { label: commandWords.measure[language], cells: [commandWords.grade[language], commandWords.basis[language]], style: colours.dim },
    ...graded.map(({ measure, grade, value, counted, indicators }) => ({
      label: printable(measure),
      cells: [printable(grade ?? profile.notMeasured.label), gradeBasis(language, { from, value, counted, indicators })],
      style: (text: string) => text,
    })),
  ];
}
