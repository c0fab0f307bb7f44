import type { CellValue } from './snapshot';

const CODE =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!)$/;

/** Whether a cell's value is one of Excel's errors: a snapshot holds their codes as text. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && CODE.test(value);
}
