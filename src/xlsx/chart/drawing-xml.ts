import type { PlannedChart } from '../../evaluation/workbook/planned-chart';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import { escapeAttribute } from '../xml/xml-text';
import type { Flavour } from './flavour';

/** A drawing part with charts. @param ids the relationships that lead to their parts */
export function drawingXml(charts: readonly PlannedChart[], ids: readonly string[], flavour: Flavour): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, ids[index] ?? '', index + 2, flavour));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${flavour.drawing}">${anchors.join('')}</xdr:wsDr>`;
}

/**
 * Where a chart stands in a drawing; it says all its namespaces itself, so that it can be put into any drawing.
 * @param shape a number that no other shape of the drawing has
 */
export function anchorXml({ name, title, description, place }: PlannedChart, id: string, shape: number, flavour: Flavour): string {
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${flavour.drawing}" xmlns:a="${flavour.main}" editAs="oneCell">${fromTo(place)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${shape}" name="${escapeAttribute(name)}" descr="${escapeAttribute(`${title}: ${description}`)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${flavour.chart}"><c:chart xmlns:c="${flavour.chart}" xmlns:r="${flavour.relationships}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** The cells that it covers, as a drawing says it. */
function fromTo({ top, left, bottom, right }: CellRange): string {
  return `<xdr:from>${marker(top, left)}</xdr:from><xdr:to>${marker(bottom + 1, right + 1)}</xdr:to>`;
}

function marker(row: number, column: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
