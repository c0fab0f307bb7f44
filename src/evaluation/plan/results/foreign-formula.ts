import type { Indicator } from '../../evaluation';
import { cellOf, type IndicatorCell } from '../../indicator-cell';
import type { RuleName } from '../../profile/profile';
import { cellAddress } from '../../workbook/address';

/** A factor of a percentage may stand in between: E5*100/D5. */
const PERCENT = '(?:\\*100)?';

/**
 * Whether somebody else's formula, of which no result is known, computes progress otherwise than the rule does: it reads the row's
 * actual or target, and nowhere puts the figures together as the rule puts them. A formula that reads neither says nothing by
 * its shape.
 * @param formula with its leading `=`
 */
export function computesOtherwise(formula: string, indicator: Indicator, rule: RuleName): boolean {
  const plain = formula.replace(/[$\s]/g, '').toUpperCase();
  const [baseline, actual, target] = (['baseline', 'actual', 'target'] as const).map((part) => addressOf(cellOf(indicator, part)));
  if (actual === undefined || target === undefined) return false;
  if (![actual, target].some((address) => reads(plain, address))) return false;
  return !shapesOf(rule, baseline ?? '0', actual, target).some((shape) => new RegExp(`(?<![A-Z0-9!:])${shape}(?![0-9:(])`).test(plain));
}

function addressOf(cell: IndicatorCell | null): string | undefined {
  return cell === null ? undefined : cellAddress(cell.row, cell.column);
}

function reads(formula: string, address: string): boolean {
  return new RegExp(`(?<![A-Z0-9!:])${address}(?![0-9:(])`).test(formula);
}

/** How the rule may be written: as patterns over a formula without white space and `$`. */
function shapesOf(rule: RuleName, a: string, b: string, c: string): readonly string[] {
  switch (rule) {
    case 'change':
      return [`\\(${b}-${a}\\)${PERCENT}/\\(${c}-${a}\\)`, `\\(${a}-${b}\\)${PERCENT}/\\(${a}-${c}\\)`];
    case 'ratio':
      return [`${b}${PERCENT}/${c}`];
    case 'inverse-ratio':
      return [`200-${b}\\*100/${c}`, `2-${b}/${c}`, `\\(${c}\\*2-${b}\\)/${c}`, `\\(2\\*${c}-${b}\\)/${c}`];
    case 'inverse-quotient':
      return [`${c}${PERCENT}/${b}`];
    case 'ceiling':
      return [`2-${b}/${c}`, `${b}<=${c}`, `${c}>=${b}`];
  }
}
