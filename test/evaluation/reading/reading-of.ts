import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';

/** Levels, name and figures of every indicator as on the sheet, and what is found, infos left out. */
export function readingOf(workbook: WorkbookSnapshot): string[] {
  const { results, findings } = evaluateWorkbook(workbook, { profile: parseProfile({}), countSheet: null });
  return [
    ...results.map(({ indicator: { levels, name, baseline, actual, target } }) =>
      [...levels.map(({ name: level }) => level), name, baseline.text, actual.text, target.text].join(' / '),
    ),
    ...findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, code, variant, doubts = [] }) => [severity, code, variant, ...doubts.map(({ kind }) => kind)].join(' ').trim()),
  ];
}
