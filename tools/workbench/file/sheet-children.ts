import { childrenOf, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

/** What a worksheet part holds, in the order in which Excel wants it. Source: ECMA-376 part 1, 18.3.1.99. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
];

/** Where in the text of a worksheet part a new child of that name belongs: behind its like, or behind all that come before. */
export function placeOfChild(worksheet: XmlElement, local: string): number {
  const before = ORDER.slice(0, ORDER.indexOf(local) + 1);
  const last = before.flatMap((name) => childrenOf(worksheet, name)).reduce((end, child) => Math.max(end, child.end), -1);
  return last === -1 ? worksheet.contentStart : last;
}
