import type { AskedHeadings, SheetReading } from '../../reading/read-sheet';
import { columnBesideLevels } from '../../reading/outline/read-flat';
import type { SheetGrid } from '../../reading/sheet-grid';
import { type OpenColumns, openColumns } from '../../reading/table/columns/open-columns';
import type { TableBody } from '../../reading/table/table-body';
import { columnLetters } from '../../workbook/address';
import type { Finding } from '../finding';

/** What the headings of a sheet's tables leave open, each said once for the table. */
export function openColumnFindings(reading: SheetReading): Finding[] {
  return leftOpen(reading).map(({ variant, severity, row, column, heading, other }) => ({
    code: 'structure-unclear',
    severity,
    sheet: reading.grid.name,
    row,
    column,
    indicator: null,
    recorded: heading,
    computed: other,
    variant,
  }));
}

function leftOpen({ grid, asked: { blocks, years, unreadRule, flat }, notedRule }: SheetReading): OpenColumns[] {
  return [
    ...years,
    ...ruleUnread(blocks, unreadRule),
    ...blocks.flatMap(openColumns).filter(({ variant }) => variant !== 'rule-unread' || notedRule === null),
    ...(flat ? blocks.flatMap((block) => besideLevels(grid, block)) : []),
  ];
}

/** A formula in a note that is none of the rules, where no heading states one. */
function ruleUnread(blocks: readonly TableBody[], unread: AskedHeadings['unreadRule']): OpenColumns[] {
  if (unread === null || blocks.some(({ table }) => table.statedRule !== null) || blocks.length === 0) return [];
  return [{ variant: 'rule-unread', severity: 'warning', row: unread.row, column: 0, heading: unread.text, other: null }];
}

/** Columns that may hold levels, too, and that are said not to be read as such. */
function besideLevels(grid: SheetGrid, block: TableBody): OpenColumns[] {
  const beside = columnBesideLevels(grid, block);
  if (beside === undefined) return [];
  const row = Math.max(0, block.heading.last);
  return [
    {
      variant: 'levels',
      severity: 'warning',
      row,
      column: beside.column,
      heading: beside.text || columnLetters(beside.column),
      other: null,
    },
  ];
}
