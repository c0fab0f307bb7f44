import { columnLetters, quotedSheet } from '../../evaluation/workbook/address';
import type { SheetLayout } from '../../evaluation/workbook/sheet-layout';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import { CONTENT_TYPES, FreeNames, newOverride, overrideOf } from '../parts/content-types';
import type { PackageParts } from '../parts/package-parts';
import { isSamePart, relationshipsOf } from '../parts/part-name';
import type { WorkbookPart } from '../parts/workbook-part';
import { escapeAttribute, escapeXml } from '../xml/xml-text';
import { setAttribute, XmlEdit } from '../xml/xml-edit';
import { childOf, childrenOf, prefixOf, type XmlElement, type XmlPart } from '../xml/xml-tree';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What comes behind `calcPr` in a workbook part. Source: ECMA-376 part 1, 18.2.27. */
const BEHIND_CALC = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Bytes of a part's name that a zip archive holds. */
const LONGEST_NAME = 0xffff;

/** Changes to the parts that say what the workbook consists of. */
export class WorkbookEdits {
  private readonly edits = new Map<string, XmlEdit>();
  private readonly names: FreeNames;
  private nextSheetId: number;
  private readonly relationshipIds: Set<string>;
  private addedSheets: string[] = [];
  private readonly definedNames: string[] = [];
  private calculates = false;

  constructor(
    private readonly parts: PackageParts,
    private readonly workbook: WorkbookPart,
  ) {
    const targets = workbook.relationships.filter(({ external }) => !external).map(({ target }) => target);
    this.names = new FreeNames(parts, targets);
    this.relationshipIds = new Set(workbook.relationships.map(({ id }) => id));
    this.nextSheetId = this.listed().reduce((most, { attributes }) => Math.max(most, Number(attributes['sheetId']) || 0), 0) + 1;
  }

  /**
   * Makes room for a new worksheet.
   * @param layout what of it the workbook says: whether it is hidden, the rows repeated in print, its filter
   * @returns the name of its part and its `sheetId`
   */
  async addSheet(name: string, layout: SheetLayout = {}): Promise<{ part: string; id: string }> {
    const { workbook } = this;
    const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
    const part = await this.names.next((number) => `${folder}worksheets/sheet${String(number)}.xml`);
    const relationship = await this.addPart(part, 'worksheet', 'worksheet+xml');
    const id = String(this.nextSheetId++);

    const list = childOf(workbook.xml.root, 'sheets');
    const prefix = prefixOf(workbook.xml.root);
    const space = this.relationshipSpace();
    const state = layout.hidden === undefined ? '' : ` state="${layout.hidden === 'hidden' ? 'hidden' : 'veryHidden'}"`;
    const sheet = `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${id}"${state} ${space.declaration}${space.prefix}id="${relationship}"/>`;
    this.append(workbook.xml, list ?? workbook.xml.root, sheet);
    this.definedNames.push(...layoutNames(name, this.listed().length + this.addedSheets.length, layout));
    this.addedSheets.push(name);
    return { part, id };
  }

  /**
   * Makes room for a style sheet in a workbook that has none.
   * @param named the part that a relationship names already; undefined when there is no relationship
   * @returns the name of its part
   */
  async addStyleSheet(named: string | undefined): Promise<string> {
    // A relationship can name what no archive holds; it gives way to one that leads somewhere.
    if (named !== undefined && new TextEncoder().encode(named).length > LONGEST_NAME) await this.removePart(named);
    else if (named !== undefined) {
      await this.declare(named, `${TYPE}styles+xml`);
      return named;
    }
    const folder = this.workbook.part.slice(0, this.workbook.part.lastIndexOf('/') + 1);
    const part = await this.names.next((number) => `${folder}styles${number === 1 ? '' : String(number)}.xml`);
    await this.addPart(part, 'styles', 'styles+xml');
    return part;
  }

  /** Takes a part of the workbook out of the package's lists. */
  async removePart(part: string): Promise<void> {
    const types = await this.parts.xml(CONTENT_TYPES);
    const override = overrideOf(types, part);
    if (override !== undefined) this.of(types).replace(override.start, override.end, '');
    const relationships = await this.parts.xml(relationshipsOf(this.workbook.part));
    this.workbook.relationships.forEach(({ target, external }, index) => {
      const element = relationships.root.children[index];
      if (!external && isSamePart(target, part) && element !== undefined) this.of(relationships).replace(element.start, element.end, '');
    });
  }

  /** Sets what of a sheet is printed, and which rows each page repeats. @param index the sheet's place among all */
  setPrinted(sheet: string, index: number, layout: PrintLayout): void {
    const { xml } = this.workbook;
    const names = childrenOf(childOf(xml.root, 'definedNames') ?? xml.root, 'definedName');
    for (const { name, range } of printNames(layout)) {
      const old = names.find(({ attributes }) => attributes['name'] === name && Number(attributes['localSheetId']) === index);
      if (old === undefined) this.definedNames.push(definedName(sheet, index, { name, range }));
      else this.of(xml).replace(old.contentStart, old.contentEnd, escapeXml(`${quotedSheet(sheet)}!${range}`));
    }
  }

  /** Asks for everything to be calculated when the workbook is opened. */
  calculateOnLoad(): void {
    this.calculates = true;
  }

  private enterCalculation(): void {
    const { xml } = this.workbook;
    const calc = childOf(xml.root, 'calcPr');
    if (calc !== undefined) {
      const tag = xml.text.slice(calc.start, calc.contentStart);
      this.of(xml).replace(calc.start, calc.contentStart, setAttribute(tag, 'fullCalcOnLoad', '1'));
      return;
    }
    const behind = xml.root.children.find(({ local }) => BEHIND_CALC.includes(local));
    const at = behind?.start ?? xml.root.contentEnd;
    this.of(xml).replace(at, at, `<${prefixOf(xml.root)}calcPr fullCalcOnLoad="1"/>`);
  }

  /** All changes, as the new text of each part that has any. */
  async results(): Promise<ReadonlyMap<string, string>> {
    if (this.addedSheets.length > 0) await this.nameInProperties();
    // At one place the names come before the calculation.
    this.enterNames();
    if (this.calculates) this.enterCalculation();
    const results = new Map<string, string>();
    for (const [part, edit] of this.edits) if (!edit.isEmpty) results.set(part, edit.apply());
    return results;
  }

  /** Enters the names that new sheets have of their own. */
  private enterNames(): void {
    if (this.definedNames.length === 0) return;
    const { xml } = this.workbook;
    const prefix = prefixOf(xml.root);
    const entries = this.definedNames.map((entry) => (prefix === '' ? entry : entry.replace(/<(\/?)/g, `<$1${prefix}`))).join('');
    const list = childOf(xml.root, 'definedNames');
    if (list !== undefined) {
      this.append(xml, list, entries);
      return;
    }
    const behind = xml.root.children.find(({ local }) => local === 'calcPr' || BEHIND_CALC.includes(local));
    const at = behind?.start ?? xml.root.contentEnd;
    this.of(xml).replace(at, at, `<${prefix}definedNames>${entries}</${prefix}definedNames>`);
  }

  private of(xml: XmlPart): XmlEdit {
    let edit = this.edits.get(xml.part);
    if (edit === undefined) this.edits.set(xml.part, (edit = new XmlEdit(xml.text)));
    return edit;
  }

  /** Puts text behind an element's last child. */
  private append(xml: XmlPart, element: XmlElement, text: string): void {
    const edit = this.of(xml);
    if (!element.selfClosing) edit.replace(element.contentEnd, element.contentEnd, text);
    else edit.replace(element.end - 2, element.end, `>${text}</${element.name}>`);
  }

  private listed(): readonly XmlElement[] {
    const { root } = this.workbook.xml;
    return childrenOf(childOf(root, 'sheets') ?? root, 'sheet');
  }

  /** Enters a new part of the workbook in the package's lists. @returns the id of its relationship */
  private async addPart(part: string, type: string, contentType: string): Promise<string> {
    await this.declare(part, TYPE + contentType);
    let number = this.relationshipIds.size + 1;
    while (this.relationshipIds.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    this.relationshipIds.add(id);
    const relationships = await this.parts.xml(relationshipsOf(this.workbook.part));
    const folder = this.workbook.part.slice(0, this.workbook.part.lastIndexOf('/') + 1);
    const target = escapeAttribute(part.slice(folder.length));
    const element = `<${prefixOf(relationships.root)}Relationship Id="${id}" Type="${this.typeBase()}/${type}" Target="${target}"/>`;
    this.append(relationships, relationships.root, element);
    return id;
  }

  /** Says of what kind a part is, unless that is said already. */
  async declare(part: string, contentType: string): Promise<void> {
    const types = await this.parts.xml(CONTENT_TYPES);
    const override = newOverride(types, part, contentType);
    if (override !== undefined) this.append(types, types.root, override);
  }

  /** What relationship types begin with in this workbook's flavour of Office Open XML. */
  private typeBase(): string {
    const known = this.workbook.relationships.find(({ type }) => type === 'worksheet');
    return known?.fullType.slice(0, known.fullType.lastIndexOf('/')) ?? RELATIONSHIPS;
  }

  /** How an attribute of the relationships namespace is written in the list of sheets. */
  private relationshipSpace(): { prefix: string; declaration: string } {
    const space = this.typeBase();
    for (const [name, value] of Object.entries(this.workbook.xml.root.attributes)) {
      if (value === space && name.startsWith('xmlns:')) return { prefix: `${name.slice('xmlns:'.length)}:`, declaration: '' };
    }
    return { prefix: 'r:', declaration: `xmlns:r="${space}" ` };
  }

  /** Keeps the list of sheets in the document properties complete, where it is as expected. */
  private async nameInProperties(): Promise<void> {
    const part = (await this.parts.relationships('')).find(({ type }) => type === 'extended-properties')?.target;
    if (part === undefined || this.parts.find(part) === undefined) return;
    const xml = await this.parts.xml(part);
    const pairs = childOf(childOf(xml.root, 'HeadingPairs') ?? xml.root, 'vector');
    const titles = childOf(childOf(xml.root, 'TitlesOfParts') ?? xml.root, 'vector');
    // The first pair counts the worksheets, whose names come first.
    const count = pairs?.children[1]?.children[0];
    const worksheets = this.workbook.sheets.length;
    if (titles === undefined || count === undefined || Number(count.text) !== worksheets || titles.children.length < worksheets) return;
    const edit = this.of(xml);
    edit.replace(count.contentStart, count.contentEnd, String(worksheets + this.addedSheets.length));
    const tag = xml.text.slice(titles.start, titles.contentStart);
    edit.replace(titles.start, titles.contentStart, setAttribute(tag, 'size', String(titles.children.length + this.addedSheets.length)));
    const last = titles.children[worksheets - 1];
    if (last === undefined) return;
    const names = this.addedSheets.map((name) => `<${last.name}>${escapeXml(name)}</${last.name}>`);
    edit.replace(last.end, last.end, names.join(''));
  }
}

/** The names of a sheet that its layout asks for. @param index the sheet's place among all */
function layoutNames(sheet: string, index: number, { titleRows, filter, printArea }: SheetLayout): string[] {
  const filtered = filter === undefined ? [] : [{ name: '_xlnm._FilterDatabase', hidden: true, range: absoluteRange(filter) }];
  const printed = { ...(titleRows === undefined ? {} : { titleRows }), ...(printArea === undefined ? {} : { printArea }) };
  return [...filtered, ...printNames(printed)].map((one) => definedName(sheet, index, one));
}

/** What a sheet's names say about printing; what is absent stays. */
type PrintLayout = Pick<SheetLayout, 'printArea' | 'titleRows'>;

interface LayoutName {
  readonly name: string;
  readonly hidden?: boolean;
  readonly range: string;
}

function printNames({ titleRows, printArea }: PrintLayout): LayoutName[] {
  return [
    ...(printArea === undefined ? [] : [{ name: '_xlnm.Print_Area', range: absoluteRange(printArea) }]),
    ...(titleRows === undefined
      ? []
      : [{ name: '_xlnm.Print_Titles', range: `$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}` }]),
  ];
}

function definedName(sheet: string, index: number, { name, hidden = false, range }: LayoutName): string {
  const attributes = `name="${name}" localSheetId="${String(index)}"${hidden ? ' hidden="1"' : ''}`;
  return `<definedName ${attributes}>${escapeXml(`${quotedSheet(sheet)}!${range}`)}</definedName>`;
}

function absoluteRange({ top, left, bottom, right }: CellRange): string {
  const absolute = (row: number, column: number) => `$${columnLetters(column)}$${String(row + 1)}`;
  return `${absolute(top, left)}:${absolute(bottom, right)}`;
}
