import { setAttribute, XmlEdit } from '../xml/xml-edit';
import { escapeFormula, resolveText, unescapeFormula } from '../xml/xml-text';
import { childOf, parseXml, type XmlElement } from '../xml/xml-tree';
import { copiedFormula, type NewNames, renameFormulas } from './copy-parts';

/** Elements that name the workbook's windows, or hold what stays behind. */
const LEFT_OUT = new Set(['customSheetViews', 'oleObjects', 'controls', 'customProperties', 'webPublishItems']);

/** Extensions of a sheet that list its slicers and timelines. */
const SLICER_LISTS = new Set(['slicerList', 'timelineRefs']);

/**
 * The XML of a sheet's copy: the same, but for what a workbook has once (the name that macros call a sheet by, the tab that
 * is in front), and formulas that name the sheet itself.
 * @param gone ids of relationships that the copy does not have
 */
export function copiedSheet(part: string, text: string, names: NewNames, gone: ReadonlySet<string>): string {
  const { frame, body } = split(text);
  const edit = new XmlEdit(frame);
  const { root } = parseXml(part, frame);
  cleanFrame(edit, root, gone);
  renameFormulas(edit, root, names);
  return join(edit.apply(), renamedBody(body, names));
}

/** The cells apart: they can be many, and nothing but formulas changes in them. */
function split(text: string): { frame: string; body: string } {
  const open = /<(?:\w+:)?sheetData(?:\s[^>]*)?(?<!\/)>/.exec(text);
  const close = text.search(/<\/(?:\w+:)?sheetData\s*>/);
  if (open === null || close < 0) return { frame: text, body: '' };
  const start = open.index + open[0].length;
  return { frame: text.slice(0, start) + text.slice(close), body: text.slice(start, close) };
}

function join(frame: string, body: string): string {
  if (body === '') return frame;
  const close = frame.search(/<\/(?:\w+:)?sheetData\s*>/);
  return frame.slice(0, close) + body + frame.slice(close);
}

function cleanFrame(edit: XmlEdit, root: XmlElement, gone: ReadonlySet<string>): void {
  const without = (element: XmlElement, attribute: string): void => {
    const tag = edit.text.slice(element.start, element.contentStart);
    const cleaned = tag.replace(new RegExp(`\\s${attribute}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
    if (cleaned !== tag) edit.replace(element.start, element.contentStart, cleaned);
  };
  const remove = ({ start, end }: XmlElement): void => edit.replace(start, end, '');
  const properties = childOf(root, 'sheetPr');
  if (properties !== undefined) without(properties, 'codeName');
  for (const view of childOf(root, 'sheetViews')?.children ?? []) without(view, 'tabSelected');
  for (const child of root.children) {
    // Excel wraps what older versions do not know; what stays behind is in there whole.
    const inside = child.local === 'AlternateContent' ? child.children.flatMap(({ children }) => children) : [];
    if (LEFT_OUT.has(child.local) || inside.some(({ local }) => LEFT_OUT.has(local))) remove(child);
    else if (child.relationship !== undefined && gone.has(child.relationship)) remove(child);
    else if (child.local === 'tableParts') keepTables(edit, child, gone);
    else if (child.local === 'extLst') {
      for (const one of child.children) if (one.children.some(({ local }) => SLICER_LISTS.has(local))) remove(one);
    }
  }
}

function keepTables(edit: XmlEdit, list: XmlElement, gone: ReadonlySet<string>): void {
  const lost = list.children.filter(({ relationship }) => gone.has(relationship ?? ''));
  if (lost.length === 0) return;
  if (lost.length === list.children.length) {
    edit.replace(list.start, list.end, '');
    return;
  }
  const tag = edit.text.slice(list.start, list.contentStart);
  edit.replace(list.start, list.contentStart, setAttribute(tag, 'count', String(list.children.length - lost.length)));
  for (const { start, end } of lost) edit.replace(start, end, '');
}

/** Formulas in cells. A sheet that never names itself, nor a table, is passed over at once. */
function renamedBody(body: string, names: NewNames): string {
  const named = [...names.sheets.keys(), ...names.tables.keys()];
  const folded = body.toUpperCase();
  if (!named.some((name) => folded.includes(escapeFormula(name.replaceAll("'", "''")).toUpperCase()))) return body;
  return body.replace(/(<(?:\w+:)?f(?:\s[^>]*)?(?<!\/)>)([^<]*)(?=<\/)/g, (all, tag: string, raw: string) => {
    const formula = unescapeFormula(resolveText(raw));
    const renamed = copiedFormula(formula, names);
    return renamed === formula ? all : tag + escapeFormula(renamed);
  });
}
