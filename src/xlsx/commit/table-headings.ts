import { escaped } from '../../evaluation/vocabulary/signs';
import type { CellWrite, SheetPlan } from '../../evaluation/workbook/plan';
import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import type { PackageParts } from '../parts/package-parts';
import type { WorkbookPart } from '../parts/workbook-part';
import { parseRange } from '../sheet/cell-reference';
import type { ReadSheet } from '../sheet/sheet-reader';
import { setAttribute, XmlEdit } from '../xml/xml-edit';
import { escapeFormula, resolveText, unescapeFormula } from '../xml/xml-text';
import { childOf, childrenOf, type XmlPart } from '../xml/xml-tree';

/** A table of which columns get new names. */
interface RenamedTable {
  readonly part: string;
  readonly xml: XmlPart;
  readonly name: string;
  /** By the old name. */
  readonly columns: ReadonlyMap<string, string>;
}

/** What follows from headings that are written. */
export interface TableHeadings {
  readonly plans: readonly SheetPlan[];
  /** The tables' parts as they are then. */
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * Lets tables call their columns what their heading cells will say: Excel repairs a file in which they differ. Formulas that read such a
 * column by its name read it by the new one.
 */
export async function withTableHeadings(
  { parts, workbook, sheets }: { readonly parts: PackageParts; readonly workbook: WorkbookPart; readonly sheets: readonly ReadSheet[] },
  plans: readonly SheetPlan[],
): Promise<TableHeadings> {
  const renamed: RenamedTable[] = [];
  for (const { name, part } of workbook.sheets) {
    const writes = plans.find((plan) => plan.name === name)?.writes ?? [];
    if (writes.length === 0) continue;
    for (const { type, target, external } of await parts.relationships(part)) {
      if (type !== 'table' || external || parts.find(target) === undefined) continue;
      const table = renamedTable(target, await parts.xml(target), writes);
      if (table !== null) renamed.push(table);
    }
  }
  if (renamed.length === 0) return { plans, tables: new Map() };
  const following = sheets.flatMap(({ snapshot }): SheetPlan[] => {
    const writes = followingFormulas(snapshot, renamed, plans.find(({ name }) => name === snapshot.name)?.writes ?? []);
    return writes.length === 0 ? [] : [{ name: snapshot.name, create: null, writes }];
  });
  return {
    plans: mergeSheetPlans([...following, ...plans]),
    tables: new Map(renamed.map((table) => [table.part, tableXml(table)])),
  };
}

function renamedTable(part: string, xml: XmlPart, writes: readonly CellWrite[]): RenamedTable | null {
  const { attributes } = xml.root;
  const range = parseRange(attributes['ref'] ?? '');
  if (range === undefined || attributes['headerRowCount'] === '0') return null;
  const names = columnsOf(xml).map(({ attributes: own }) => decoded(own['name'] ?? ''));
  const columns = new Map<string, string>();
  for (const { row, column, value, formula } of writes) {
    const before = row === range.top && column >= range.left && column <= range.right ? names[column - range.left] : undefined;
    if (before === undefined || formula !== null || typeof value !== 'string' || value === '' || value === before) continue;
    columns.set(before, value);
  }
  const name = attributes['displayName'] ?? attributes['name'] ?? '';
  return columns.size === 0 ? null : { part, xml, name, columns };
}

function columnsOf({ root }: XmlPart) {
  const list = childOf(root, 'tableColumns');
  return list === undefined ? [] : childrenOf(list, 'tableColumn');
}

function tableXml({ xml, name, columns }: RenamedTable): string {
  const edit = new XmlEdit(xml.text);
  for (const { start, contentStart, end, attributes } of columnsOf(xml)) {
    const after = columns.get(decoded(attributes['name'] ?? ''));
    const tag = edit.text.slice(start, contentStart);
    const content = edit.text
      .slice(contentStart, end)
      .replace(/(<(?:\w+:)?(?:calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?(?<!\/)>)([^<]*)/g, (_, open: string, raw: string) => {
        const formula = unescapeFormula(resolveText(raw));
        return open + escapeFormula(renameColumns(formula, name, columns));
      });
    edit.replace(start, end, (after === undefined ? tag : setAttribute(tag, 'name', encoded(after))) + content);
  }
  return edit.apply();
}

/** The formulas that read a renamed column, as they read it then; those that are written anyway are left out. */
function followingFormulas(sheet: ReadSheet['snapshot'], renamed: readonly RenamedTable[], writes: readonly CellWrite[]): CellWrite[] {
  const written = new Set(writes.map(({ row, column }) => `${String(row)} ${String(column)}`));
  return sheet.formulas.flatMap((cells, row) =>
    (cells ?? []).flatMap((formula, column): CellWrite[] => {
      if (formula?.includes('[') !== true || written.has(`${String(row)} ${String(column)}`)) return [];
      const after = renamed.reduce((text, { name, columns }) => renameColumns(text, name, columns), formula);
      const value = sheet.values[row]?.[column] ?? null;
      return after === formula ? [] : [{ row, column, formula: after, value, numberFormat: null, format: null }];
    }),
  );
}

/** A formula with columns of a table called otherwise: KPI[[#This Row],[R4実績]], KPI[R4実績]. */
export function renameColumns(formula: string, table: string, columns: ReadonlyMap<string, string>): string {
  const begin = new RegExp(`(?<![\\p{L}\\p{N}_.])${escaped(table)}(?=\\[)`, 'giu');
  let result = '';
  let done = 0;
  for (const { index, 0: name } of formula.matchAll(begin)) {
    const start = index + name.length;
    if (start < done) continue;
    const end = closing(formula, start);
    const inside = formula.slice(start, end);
    result +=
      formula.slice(done, start) +
      inside.replace(/\[((?:'.|[^[\]'])*)\]/gs, (all, raw: string) => {
        const after = columns.get(raw.replace(/'(.)/gs, '$1'));
        return after === undefined ? all : `[${after.replace(/[[\]#']/g, "'$&")}]`;
      });
    done = end;
  }
  return result + formula.slice(done);
}

/** Where the bracket that opens there is closed. */
function closing(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** A table's part writes line breaks in names so. */
function encoded(name: string): string {
  return name.replace(/\r?\n/g, '_x000a_');
}

function decoded(name: string): string {
  return name.replace(/_x000a_/gi, '\n');
}
