import type { Profile } from '../../../profile/profile';
import { STATUS_SIGNS, statusSigns } from '../../../profile/status-signs';
import { statusTones } from '../../../profile/status-tones';

/** A whole bar's length in signs. */
export const BAR_SIGNS = 20;

const NONE = '-';

/** The sign of each status in bars. */
export function barSigns(profile: Profile, labels: readonly string[]): readonly string[] {
  const tones = statusTones(profile);
  return statusSigns(labels.map((label) => tones.get(label) ?? 'neutral'));
}

/** What a status contributes to a bar. */
export interface BarShare {
  readonly sign: string;
  readonly count: number;
  /** The address of its count. */
  readonly cell: string;
}

/** A row's counts as a bar of signs; a dash where there is nothing to count. */
export function barText(shares: readonly BarShare[], total: number): string {
  if (total === 0) return NONE;
  return shares.map(({ sign, count }) => sign.repeat(Math.round((BAR_SIGNS * count) / total))).join('');
}

/** The same as a formula. @param total the address of the row's total */
export function barFormula(shares: readonly BarShare[], total: string): string {
  const parts = shares.map(({ sign, cell }) => `REPT("${sign}",ROUND(${String(BAR_SIGNS)}*${cell}/${total},0))`);
  return `=IF(${total}=0,"${NONE}",${parts.join('&')})`;
}

const CELL = '[A-Z]{1,3}[1-9]\\d*';
const SIGN = `[${STATUS_SIGNS.join('')}]`;
const PART = `REPT\\("${SIGN}",ROUND\\(${String(BAR_SIGNS)}\\*${CELL}/${CELL},0\\)\\)`;
const FORMULA = new RegExp(`^=IF\\(${CELL}=0,"${NONE}",${PART}(?:&${PART})*\\)$`);
const TEXT = new RegExp(`^(?:${SIGN}+|${NONE})$`);

/** Whether a cell holds a bar, or nothing: earlier versions had none, and rows of a strategy's own table have none. */
export function isBar(formula: string | null, value: unknown): boolean {
  if (formula !== null) return FORMULA.test(formula);
  return value === null || value === '' || (typeof value === 'string' && TEXT.test(value));
}
