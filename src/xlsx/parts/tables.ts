import type { CellRange } from '../../evaluation/workbook/snapshot';
import { parseRange } from '../sheet/cell-reference';
import type { PackageParts } from './package-parts';
import type { ListedSheet } from './workbook-part';

/** A table on a sheet, by the name that formulas use. */
export interface NamedTable {
  readonly name: string;
  /** Index of its sheet. */
  readonly sheet: number;
  readonly range: CellRange;
  /** Names of its columns, from the left. */
  readonly columns: readonly string[];
}

/** Reads where the workbook's tables are. @throws WorkbookFileError */
export async function readTables(parts: PackageParts, sheets: readonly ListedSheet[]): Promise<NamedTable[]> {
  const tables: NamedTable[] = [];
  for (const [sheet, { part }] of sheets.entries()) {
    for (const { type, target, external } of await parts.relationships(part)) {
      if (type !== 'table' || external || parts.find(target) === undefined) continue;
      const { attributes, children } = (await parts.xml(target)).root;
      const range = parseRange(attributes['ref'] ?? '');
      if (range === undefined) continue;
      const columns = (children.find(({ local }) => local === 'tableColumns')?.children ?? []).map(
        ({ attributes: own }) => own['name'] ?? '',
      );
      tables.push({ name: attributes['displayName'] ?? attributes['name'] ?? '', sheet, range, columns });
    }
  }
  return tables;
}
