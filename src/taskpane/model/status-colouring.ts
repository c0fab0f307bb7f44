import type { Evaluation } from '../../evaluation/evaluation';
import { rowOf } from '../../evaluation/indicator-cell';
import type { Profile } from '../../evaluation/profile/profile';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import type { StatusColour, StatusColumn } from '../../excel/services/status-colours';
import { statusTones, type Tone } from '../../evaluation/profile/status-tones';

/** Light fills with dark text: legible on screen and on paper. What is neutral keeps the sheet's own colours. */
const COLOURS: Readonly<Record<Exclude<Tone, 'neutral'>, { readonly fill: string; readonly font: string }>> = {
  best: { fill: '#C6EFCE', font: '#0B5A2A' },
  good: { fill: '#DDEBF7', font: '#0F3B66' },
  fair: { fill: '#FFF2CC', font: '#6B4E00' },
  poor: { fill: '#FCE0CC', font: '#7A3A00' },
  bad: { fill: '#FBE0DD', font: '#8E1B10' },
};

/** The colours of a profile's statuses on the sheet. */
export function statusColours(profile: Profile): readonly StatusColour[] {
  return [...statusTones(profile)].flatMap(([label, tone]) => (tone === 'neutral' ? [] : [{ label, ...COLOURS[tone] }]));
}

/** The status columns of the evaluated tables, below their headings. */
export function statusColumns({ tables, results }: Evaluation, live: LiveSnapshot): readonly StatusColumn[] {
  return tables.flatMap(({ sheet, range, headingRows }) => {
    const sheetId = live.sheets.get(sheet)?.id;
    if (sheetId === undefined) return [];
    const top = headingRows[1] + 1;
    // Rows may stand a column aside of their headings: the rows say where their status is.
    const columns = new Set(
      results.flatMap(({ indicator }) =>
        indicator.sheet === sheet && indicator.row >= top && rowOf(indicator, 'status') <= range.bottom && indicator.columns.status !== null
          ? [indicator.columns.status]
          : [],
      ),
    );
    return [...columns].map((column) => ({ sheetId, top, bottom: range.bottom, column }));
  });
}
