import type { CellValidation, Highlight } from '../../../evaluation/workbook/sheet-layout';
import { areaAddresses } from '../cells/rectangles';

/** Lets cells accept what a validation says. Its formula is relative to the first of the cells, wherever the others stand. */
export function addValidation(sheet: Excel.Worksheet, { ranges, accepts, onError, title, message, prompt }: CellValidation): void {
  const areas = sheet.getRanges(areaAddresses(ranges)[0] ?? 'A1');
  areas.untrack();
  const { dataValidation } = areas;
  dataValidation.rule =
    accepts.kind === 'list'
      ? { list: { inCellDropDown: true, source: accepts.values.join(',') } }
      : { custom: { formula: `=${accepts.formula}` } };
  dataValidation.errorAlert = { showAlert: true, style: onError === 'stop' ? 'Stop' : 'Warning', title, message };
  if (prompt !== null) dataValidation.prompt = { showPrompt: true, title, message: prompt };
}

/** Fills cells where a formula holds. */
export function addHighlight(range: Excel.Range, { formula, fill }: Highlight): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  custom.format.fill.color = `#${fill}`;
}
