import type { CellList, SheetSnapshot } from '../../evaluation/workbook/snapshot';
import { childOf, type XmlElement } from '../xml/xml-tree';
import { parseRange } from './cell-reference';

/** The lists that cells are chosen from; those that read other sheets stand in an extension. */
export function listsOf(root: XmlElement): Pick<SheetSnapshot, 'lists'> {
  const lists: CellList[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.local !== 'dataValidation') {
        if (['dataValidations', 'extLst', 'ext'].includes(child.local)) visit(child);
        continue;
      }
      const formula = childOf(child, 'formula1');
      const source = (formula === undefined ? '' : (childOf(formula, 'f') ?? formula).text).trim();
      if (child.attributes['type'] !== 'list' || source === '') continue;
      for (const reference of (child.attributes['sqref'] ?? childOf(child, 'sqref')?.text ?? '').trim().split(/\s+/)) {
        const range = parseRange(reference);
        if (range !== undefined) lists.push({ range, source });
      }
    }
  };
  visit(root);
  return lists.length === 0 ? {} : { lists };
}
