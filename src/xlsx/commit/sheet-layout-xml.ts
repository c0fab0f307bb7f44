import { cellAddress } from '../../evaluation/workbook/address';
import type { CellValidation, Highlight, SheetLayout, SheetProtection } from '../../evaluation/workbook/sheet-layout';
import { escapeAttribute, escapeXml } from '../xml/xml-text';
import { breaksXml, breakXml } from './layout/relaid-tail';
import { rangeText } from './sheet-frame';

/** A layout as XML, for the places where a sheet has it. */
interface LayoutXml {
  readonly views: string;
  /** What stands between the cells and the page's margins. */
  readonly behindCells: string;
  /** What stands behind the page's set-up. */
  readonly behindPage: string;
}

/** What surrounds the cells of a sheet made by the product. @param highlight the index of a conditional format's look */
export function layoutXml(layout: SheetLayout, highlight: (fill: string) => number): LayoutXml {
  const { merges = [], validations = [], highlights = [], filter, protection } = layout;
  return {
    views: views(layout),
    behindCells: [
      protection === undefined ? '' : protectionXml(protection),
      filter === undefined ? '' : `<autoFilter ref="${rangeText(filter)}"/>`,
      listXml(
        'mergeCells',
        merges.map((range) => `<mergeCell ref="${rangeText(range)}"/>`),
      ),
      ...highlights.map((rule, index) => highlightXml(rule, index + 1, highlight(rule.fill))),
      listXml('dataValidations', validations.map(validationXml)),
    ].join(''),
    behindPage: footerXml(layout) + breaksXml((layout.pageBreaks ?? []).map((row) => breakXml(row))),
  };
}

function footerXml({ pageNumbers = false, printDate = false }: SheetLayout): string {
  const footer = `${pageNumbers ? '&C&P / &N' : ''}${printDate ? '&R&D' : ''}`;
  return footer === '' ? '' : `<headerFooter><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`;
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}

function views({ frozen }: SheetLayout): string {
  if (frozen === undefined || (frozen.rows === 0 && frozen.columns === 0))
    return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const { rows, columns } = frozen;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const split = `${columns > 0 ? ` xSplit="${String(columns)}"` : ''}${rows > 0 ? ` ySplit="${String(rows)}"` : ''}`;
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function protectionXml({ formatRows, formatColumns, filter }: SheetProtection): string {
  // Of these attributes 0 allows it.
  const allowed = [...(formatColumns ? ['formatColumns'] : []), ...(formatRows ? ['formatRows'] : []), ...(filter ? ['autoFilter'] : [])];
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed.map((name) => ` ${name}="0"`).join('')}/>`;
}

function highlightXml({ range, formula }: Highlight, priority: number, format: number): string {
  const rule = `<cfRule type="expression" dxfId="${String(format)}" priority="${String(priority)}"><formula>${escapeXml(formula)}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${rangeText(range)}">${rule}</conditionalFormatting>`;
}

function validationXml({ ranges, accepts, onError, title, message, prompt }: CellValidation): string {
  const type = accepts.kind === 'list' ? 'list' : 'custom';
  const formula = accepts.kind === 'list' ? `"${accepts.values.join(',').replaceAll('"', '""')}"` : accepts.formula;
  const attributes = [
    `type="${type}"`,
    ...(onError === 'warning' ? ['errorStyle="warning"'] : []),
    'allowBlank="1"',
    ...(prompt === null ? [] : ['showInputMessage="1"']),
    'showErrorMessage="1"',
    `errorTitle="${escapeAttribute(title)}" error="${escapeAttribute(message)}"`,
    ...(prompt === null ? [] : [`promptTitle="${escapeAttribute(title)}" prompt="${escapeAttribute(prompt)}"`]),
    `sqref="${ranges.map(rangeText).join(' ')}"`,
  ];
  return `<dataValidation ${attributes.join(' ')}><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
}
