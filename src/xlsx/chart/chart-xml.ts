import { columnLetters, quotedSheet } from '../../evaluation/workbook/address';
import type { PlannedChart, PlannedSeries, SeriesFill } from '../../evaluation/workbook/planned-chart';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import { escapeXml } from '../xml/xml-text';
import type { Flavour } from './flavour';

/** Preset patterns. Source: ECMA-376 part 1, 20.1.10.51. */
const PATTERNS: Readonly<Record<Exclude<SeriesFill['pattern'], 'solid'>, string>> = {
  diagonal: 'wdUpDiag',
  horizontal: 'dashHorz',
  dots: 'dotGrid',
  cross: 'diagCross',
};

/**
 * A chart part: horizontal bars of equal length, stacked, with the counts on them. Its figures are references to the sheet's cells,
 * their present values beside them, so that a program that does not calculate shows it too.
 * @param sheet the name of the sheet that it stands on
 */
export function chartXml(chart: PlannedChart, sheet: string, flavour: Flavour): string {
  const name = `${quotedSheet(sheet)}!`;
  const series = chart.series.map((one, index) => seriesXml(one, index, chart, name)).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${flavour.chart}" xmlns:a="${flavour.main}" xmlns:r="${flavour.relationships}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="ja-JP" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:varyColors val="0"/>' +
    `${series}<c:gapWidth val="40"/><c:overlap val="100"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>` +
    // The first strategy stands on top, as in the table.
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisText}` +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    `<c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisText}` +
    '<c:crossAx val="111111111"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="0.2"/></c:valAx></c:plotArea>' +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const axisText = '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>';

function seriesXml({ nameCell, name, range, values, fill }: PlannedSeries, index: number, chart: PlannedChart, sheet: string): string {
  const place = absolute({ top: nameCell.row, left: nameCell.column, bottom: nameCell.row, right: nameCell.column });
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${escapeXml(sheet + place)}</c:f>${textCache([name])}</c:strRef></c:tx>` +
    `<c:spPr>${fillXml(fill)}<a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    labelsXml(fill) +
    `<c:cat><c:strRef><c:f>${escapeXml(sheet + absolute(chart.categories))}</c:f>${textCache(chart.labels)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(sheet + absolute(range))}</c:f>${numberCache(values)}</c:numRef></c:val></c:ser>`
  );
}

function fillXml({ colour, line, pattern }: SeriesFill): string {
  if (pattern === 'solid') return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  return `<a:pattFill prst="${PATTERNS[pattern]}"><a:fgClr><a:srgbClr val="${line}"/></a:fgClr><a:bgClr><a:srgbClr val="${colour}"/></a:bgClr></a:pattFill>`;
}

/** The counts on the bars, none where there is nothing; on a pattern they get a ground of their own. */
function labelsXml({ pattern, text }: SeriesFill): string {
  const ground = pattern === 'solid' ? '' : '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>';
  const colour = pattern === 'solid' ? text : '000000';
  return (
    `<c:dLbls><c:numFmt formatCode="0;;" sourceLinked="0"/>${ground}` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900" b="1"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>` +
    '<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function textCache(texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}

function numberCache(values: readonly number[]): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`);
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`;
}

function absolute({ top, left, bottom, right }: CellRange): string {
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return top === bottom && left === right ? cell(top, left) : `${cell(top, left)}:${cell(bottom, right)}`;
}
