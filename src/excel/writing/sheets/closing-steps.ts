import type { SheetLayout, SheetProtection } from '../../../evaluation/workbook/sheet-layout';
import type { Step } from '../write-changes';

/** About what one call costs on the wire. */
const CALL_BYTES = 400;

/** Steps that lock and hide a sheet just made: behind everything that writes to it. */
export function closingSteps(sheet: Excel.Worksheet, { protection, hidden }: SheetLayout): Step[] {
  const closing: (() => void)[] = [
    ...(protection === undefined ? [] : [() => sheet.protection.protect(allowed(protection))]),
    ...(hidden === undefined
      ? []
      : [
          () => {
            sheet.visibility = hidden === 'very-hidden' ? 'VeryHidden' : 'Hidden';
          },
        ]),
  ];
  return closing.map((queue) => ({ bytes: CALL_BYTES, cells: 0, queue }));
}

function allowed({ formatRows, formatColumns, filter }: SheetProtection): Excel.WorksheetProtectionOptions {
  return { allowFormatRows: formatRows, allowFormatColumns: formatColumns, allowAutoFilter: filter, selectionMode: 'Normal' };
}
