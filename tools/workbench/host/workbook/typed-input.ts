import type { Scalar } from '../host-workbook';

/** What becomes of something that is put into a cell. */
export interface TypedInput {
  /** What the cell's `formulas` says afterwards: the formula with `=`, or the constant. '' is empty. */
  readonly input: Scalar;
  readonly isFormula: boolean;
}

/** A day's serial number, close enough for telling dates from text. */
function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function numberFrom(text: string): number | null {
  const halfWidth = text.normalize('NFKC').trim();
  const plain = /^([-+]?)[¥$]?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([-+]?\d+))?(%?)$/.exec(halfWidth);
  if (plain !== null && (plain[2] !== undefined || (plain[3] ?? '').length > 1)) {
    const value = Number(`${plain[1] ?? ''}${(plain[2] ?? '0').replaceAll(',', '')}${plain[3] ?? ''}e${plain[4] ?? '0'}`);
    return plain[5] === '%' ? value / 100 : value;
  }
  if (/^\(\d+(\.\d+)?\)$/.test(halfWidth)) return -Number(halfWidth.slice(1, -1));
  const day = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(halfWidth) ?? /^()(\d{1,2})[/-](\d{1,2})$/.exec(halfWidth);
  if (day !== null) return serial(Number(day[1] === '' ? 2024 : day[1]), Number(day[2]), Number(day[3]));
  return null;
}

/**
 * Reads what is put into a cell as Excel does: `=`, `+`, `-` and `@` begin formulas, an apostrophe keeps what follows as
 * text, text that looks like a number, a percentage, a date or a boolean becomes one. In a cell formatted `@` everything
 * becomes text, formulas and numbers too.
 * @param raw what is put in
 * @param numberFormat the cell's own
 */
export function typedInput(raw: Scalar, numberFormat: string): TypedInput {
  if (typeof raw === 'number' && numberFormat === '@') return { input: String(raw), isFormula: false };
  if (typeof raw !== 'string' || raw === '') return { input: raw, isFormula: false };
  // In a cell formatted as text an apostrophe is text like any other (https://learn.microsoft.com/javascript/api/excel/excel.range, values).
  if (numberFormat === '@') return { input: raw, isFormula: false };
  if (raw.startsWith("'")) return { input: raw.slice(1), isFormula: false };
  if (raw.startsWith('=') && raw.length > 1) return { input: raw, isFormula: true };
  if (/^(true|false)$/i.test(raw)) return { input: raw.toLowerCase() === 'true', isFormula: false };
  const number = numberFrom(raw);
  if (number !== null) return { input: number, isFormula: false };
  if (/^[-+@]./.test(raw)) return { input: `=${raw}`, isFormula: true };
  return { input: raw, isFormula: false };
}
