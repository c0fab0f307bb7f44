import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { Language } from '../../i18n/language';
import { requestWords } from '../../i18n/year/request';
import type { YearRequest } from '../../year/request/request';
import { printable } from '../text/printable';
import { textTables } from '../text/text-table';

/** The result of `request --json`. */
export function requestObject(workbook: string, { plan, year, due, alike, unusedNames, alikeDepartments, forms }: YearRequest) {
  return {
    workbook,
    plan,
    year: shortYear(year),
    due,
    alike,
    unusedNames,
    alikeDepartments,
    forms: forms.map(({ file, department }) => ({
      file,
      department: department.name,
      indicators: department.answers.length,
      reads: department.reads.length,
    })),
  };
}

/** What was made to ask, or would be, as people read it. */
export function requestText(
  { plan, year, due, alike, unusedNames, alikeDepartments, forms }: YearRequest,
  { outDir, yearAfter }: { readonly outDir: string | null; readonly yearAfter: number | null },
  language: Language,
): string {
  const words = requestWords[language];
  const asIs = (text: string): string => text;
  const lines = forms.map(({ file, department }) => ({
    label: printable(file),
    cells: [String(department.answers.length), String(department.reads.length)],
    style: asIs,
  }));
  const sum = (of: 'answers' | 'reads'): string => String(forms.reduce((total, { department }) => total + department[of].length, 0));
  const table = [
    { label: words.file, cells: [words.answers, words.reads], style: asIs },
    ...lines,
    { label: words.total(forms.length), cells: [sum('answers'), sum('reads')], style: asIs },
  ];
  return [
    words.head(printable(plan), shortYear(year), due === null ? null : printable(due)),
    '',
    ...(textTables([table], { columns: 100, isTerminal: false })[0] ?? []),
    '',
    ...(alike.length === 0 ? [] : [words.alike(alike.map(printable)), '']),
    ...(yearAfter === null ? [] : [words.yearAfter(shortYear(year), shortYear(yearAfter)), '']),
    ...(unusedNames.length === 0 ? [] : [words.unusedNames(unusedNames.map(printable)), '']),
    ...(alikeDepartments.length === 0
      ? []
      : [words.alikeDepartments(alikeDepartments.map(([short, long]) => [printable(short), printable(long)] as const)), '']),
    outDir === null ? words.dryRun : words.written(printable(outDir), forms.length),
    '',
  ].join('\n');
}
