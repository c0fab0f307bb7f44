import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import { type PackageEdits } from '../../../src/xlsx/parts/package-edits';
import { escapeFormula, unescapeFormula } from '../../../src/xlsx/xml/xml-text';
import { setAttribute, type XmlEdit } from '../../../src/xlsx/xml/xml-edit';
import { childOf, childrenOf, prefixOf, type XmlElement, type XmlPart } from '../../../src/xlsx/xml/xml-tree';
import { formatRange, parseRange } from '../host/workbook/range-address';
import { placeOfChild } from './sheet-children';
import type { ThemeColours } from './theme-colours';

/** A conditional format with a formula of its own; colours as `#RRGGBB`. */
export interface FormulaFormat {
  readonly range: CellRange;
  /** With `=`. */
  readonly formula: string;
  readonly fontColor: string | null;
  readonly fill: string | null;
}

/** One that a file has: the how manieth rule of its sheet it is. */
export interface FileFormat extends FormulaFormat {
  readonly rule: number;
}

/** What has become of a sheet's conditional formats. */
export interface FormatChanges {
  readonly gone: readonly FileFormat[];
  readonly moved: readonly (readonly [before: FileFormat, after: FormulaFormat])[];
  readonly added: readonly FormulaFormat[];
}

interface Rule {
  readonly block: XmlElement;
  readonly element: XmlElement;
}

function rulesOf(worksheet: XmlElement): Rule[] {
  return childrenOf(worksheet, 'conditionalFormatting').flatMap((block) =>
    childrenOf(block, 'cfRule').map((element) => ({ block, element })),
  );
}

/**
 * The conditional formats of a sheet that have a formula of their own and stand on one range; others are left to the file.
 * @param looks the style sheet's `dxfs`
 */
export function readFormats(worksheet: XmlElement, looks: XmlElement | undefined, theme: ThemeColours): FileFormat[] {
  return rulesOf(worksheet).flatMap(({ block, element }, rule) => {
    const formula = childOf(element, 'formula')?.text;
    const place = block.attributes['sqref'] ?? '';
    if (element.attributes['type'] !== 'expression' || formula === undefined || !/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(place)) return [];
    const look = looks?.children[Number(element.attributes['dxfId'])];
    const part = (name: string): XmlElement | undefined => (look === undefined ? undefined : childOf(look, name));
    const pattern = childOf(part('fill') ?? block, 'patternFill');
    return [
      {
        rule,
        range: parseRange(place),
        formula: `=${unescapeFormula(formula)}`,
        fontColor: theme.colour(childOf(part('font') ?? block, 'color')),
        fill: theme.colour(childOf(pattern ?? block, 'bgColor')),
      },
    ];
  });
}

/** Writes what has become of a sheet's conditional formats; their looks go into the style sheet. */
export function writeFormats(edits: PackageEdits, sheet: XmlPart, looks: FormatLooks, { gone, moved, added }: FormatChanges): void {
  const rules = rulesOf(sheet.root);
  const leaving = new Set(gone.map(({ rule }) => rules[rule]?.element));
  for (const block of new Set(gone.map(({ rule }) => rules[rule]?.block))) {
    if (block === undefined) continue;
    const staying = childrenOf(block, 'cfRule').filter((element) => !leaving.has(element));
    const removed = staying.length === 0 ? [block] : childrenOf(block, 'cfRule').filter((element) => leaving.has(element));
    for (const { start, end } of removed) edits.of(sheet).replace(start, end, '');
  }
  const moving = new Map(moved.map(([{ rule }, { range }]) => [rules[rule]?.block, range]));
  for (const [block, range] of moving) if (block !== undefined) edits.setAttribute(sheet, block, 'sqref', formatRange(range));
  for (const [before, { formula }] of moved) {
    const element = rules[before.rule]?.element;
    const standing = element === undefined ? undefined : childOf(element, 'formula');
    if (standing === undefined || formula === before.formula) continue;
    edits.of(sheet).replace(standing.contentStart, standing.contentEnd, escapeFormula(formula.slice(1)));
  }
  const prefix = prefixOf(sheet.root);
  const first = Math.max(0, ...rules.map(({ element }) => Number(element.attributes['priority']) || 0)) + 1;
  const blocks = added.map(({ range, formula, fontColor, fill }, index) => {
    const attributes = `type="expression" dxfId="${String(looks.indexOf(fontColor, fill))}" priority="${String(first + index)}"`;
    const rule = `<${prefix}cfRule ${attributes}><${prefix}formula>${escapeFormula(formula.slice(1))}</${prefix}formula></${prefix}cfRule>`;
    return `<${prefix}conditionalFormatting sqref="${formatRange(range)}">${rule}</${prefix}conditionalFormatting>`;
  });
  const at = placeOfChild(sheet.root, 'conditionalFormatting');
  if (blocks.length > 0) edits.of(sheet).replace(at, at, blocks.join(''));
}

/** Looks of conditional formats that come to a style sheet. */
export class FormatLooks {
  private readonly added: string[] = [];
  private readonly list: XmlElement | undefined;

  constructor(private readonly styles: XmlPart) {
    this.list = childOf(styles.root, 'dxfs');
  }

  /** The number of a look. */
  indexOf(fontColor: string | null, fill: string | null): number {
    const prefix = prefixOf(this.styles.root);
    const colour = (name: string, value: string): string => `<${prefix}${name} rgb="FF${value.slice(1).toUpperCase()}"/>`;
    const font = fontColor === null ? '' : `<${prefix}font>${colour('color', fontColor)}</${prefix}font>`;
    const pattern =
      fill === null ? '' : `<${prefix}fill><${prefix}patternFill>${colour('bgColor', fill)}</${prefix}patternFill></${prefix}fill>`;
    const xml = `<${prefix}dxf>${font}${pattern}</${prefix}dxf>`;
    const known = this.added.indexOf(xml);
    const index = known === -1 ? this.added.push(xml) - 1 : known;
    return (this.list?.children.length ?? 0) + index;
  }

  /** Enters the looks in the style sheet. @param edit the changes to it */
  write(edit: XmlEdit): void {
    if (this.added.length === 0) return;
    const { root, text } = this.styles;
    const prefix = prefixOf(root);
    if (this.list === undefined) {
      const behind = root.children.find(({ local }) => ['tableStyles', 'colors', 'extLst'].includes(local));
      const at = behind?.start ?? root.contentEnd;
      edit.replace(at, at, `<${prefix}dxfs count="${String(this.added.length)}">${this.added.join('')}</${prefix}dxfs>`);
      return;
    }
    const count = String(this.list.children.length + this.added.length);
    const tag = setAttribute(text.slice(this.list.start, this.list.contentStart), 'count', count);
    if (this.list.selfClosing) {
      edit.replace(this.list.start, this.list.end, `${tag.replace(/\/>$/, '>')}${this.added.join('')}</${this.list.name}>`);
      return;
    }
    edit.replace(this.list.start, this.list.contentStart, tag);
    edit.replace(this.list.contentEnd, this.list.contentEnd, this.added.join(''));
  }
}
