import type { IndicatorColumns } from '../../evaluation/evaluation';
import { columnNumber } from '../../evaluation/workbook/address';
import { CommandError } from '../command/command-error';

const names = [
  'indicator',
  'unit',
  'baseline',
  'actual',
  'target',
  'progress',
  'status',
] as const satisfies readonly (keyof IndicatorColumns)[];

/**
 * Reads the value of `--columns`.
 * @param text `baseline=F,actual=G,target=H`; letters in either case, spaces around names and letters allowed
 * @returns the columns named, from 0
 * @throws CommandError `columns-unreadable` for the first part that is not one
 */
export function readColumns(text: string): Partial<IndicatorColumns> {
  const columns: { -readonly [Name in keyof IndicatorColumns]?: number } = {};
  for (const part of text.split(',')) {
    const [name = '', letters = '', ...rest] = part.split('=').map((piece) => piece.trim());
    const known = names.find((candidate) => candidate === name);
    const column = columnNumber(letters);
    if (known === undefined || column === undefined || rest.length > 0 || known in columns) {
      throw new CommandError('columns-unreadable', { value: part.trim(), allowed: names.join(', ') });
    }
    columns[known] = column;
  }
  return columns;
}
