import { worksheet, zipOf, type Parts } from './build-workbook';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const R = `${OFFICE}/relationships`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relationships(...all: readonly (readonly [type: string, target: string, mode?: string])[]): string {
  const list = all.map(([type, target, mode], index) => {
    const fullType = type.includes(':') ? type : `${R}/${type}`;
    return `<Relationship Id="rId${String(index + 1)}" Type="${fullType}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** Bytes that look like nothing, the same every time. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0, seed = 1; i < length; i++) {
    seed = (seed * 48271) % 2147483647;
    bytes[i] = seed & 255;
  }
  return bytes;
}

/** A PNG of one pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

const ROWS =
  '<row r="1" spans="1:7" ht="30" customHeight="1" x14ac:dyDescent="0.4">' +
  ['指標', '現状', '実績', '目標', '進捗率', '状況']
    .map((_, i) => `<c r="${'ABCDEF'[i] ?? ''}1" s="1" t="s"><v>${String(i)}</v></c>`)
    .join('') +
  '</row>\r\n' +
  '<row r="2" spans="1:7" x14ac:dyDescent="0.4"><c r="A2" t="s" ph="1"><v>6</v></c><c r="B2"><v>10</v></c><c r="C2"><v>15</v></c><c r="D2"><v>20</v></c><c r="E2" s="2"/><c r="F2"/><c r="G2"><f t="shared" ref="G2:G3" si="0">C2-B2</f><v>5</v></c></row>' +
  '<row r="3" spans="1:7" x14ac:dyDescent="0.4"><c r="A3" t="s"><v>7</v></c><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c><c r="D3"><v>4</v></c><c r="E3" s="2"/><c r="F3"/><c r="G3"><f t="shared" si="0"/><v>1</v></c></row>';

/** The workbook's evaluation sheet, with everything on it that a sheet can have. */
const SHEET =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">` +
  '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:G3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="18.75" x14ac:dyDescent="0.4"/><cols><col min="1" max="1" width="30.5" customWidth="1"/></cols>' +
  `<sheetData>${ROWS}</sheetData>` +
  '<autoFilter ref="A1:D3"/><phoneticPr fontId="1"/>' +
  '<conditionalFormatting sqref="E2:E3"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="F2:F3"><formula1>"目標達成,改善↑,-,悪化↓"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" r:id="rId5" tooltip="市のページ"/></hyperlinks>' +
  '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddHeader>&amp;C評価</oddHeader></headerFooter>' +
  '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>' +
  `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>評価!B2:D2</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>` +
  '</worksheet>';

/** The parts of a workbook that has about everything a workbook can have. */
export function richParts(): Parts {
  const types: Record<string, string> = {
    'xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    'xl/worksheets/sheet1.xml': `${SPREADSHEET}.worksheet+xml`,
    'xl/worksheets/sheet2.xml': `${SPREADSHEET}.worksheet+xml`,
    'xl/worksheets/sheet3.xml': `${SPREADSHEET}.worksheet+xml`,
    'xl/theme/theme1.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
    'xl/styles.xml': `${SPREADSHEET}.styles+xml`,
    'xl/sharedStrings.xml': `${SPREADSHEET}.sharedStrings+xml`,
    'xl/calcChain.xml': `${SPREADSHEET}.calcChain+xml`,
    'xl/comments1.xml': `${SPREADSHEET}.comments+xml`,
    'xl/tables/table1.xml': `${SPREADSHEET}.table+xml`,
    'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
    'xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    'xl/pivotTables/pivotTable1.xml': `${SPREADSHEET}.pivotTable+xml`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `${SPREADSHEET}.pivotCacheDefinition+xml`,
    'xl/pivotCache/pivotCacheRecords1.xml': `${SPREADSHEET}.pivotCacheRecords+xml`,
    'xl/externalLinks/externalLink1.xml': `${SPREADSHEET}.externalLink+xml`,
    'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  };
  const strings = ['指標', '現状', '実績', '目標', '進捗率', '状況'].map((text) => `<si><t>${text}</t><phoneticPr fontId="1"/></si>`);
  const series = (name: string, column: string) =>
    `<c:${name}><c:numRef><c:f>評価!$${column}$2:$${column}$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>10</c:v></c:pt><c:pt idx="1"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:${name}>`;
  const axis = (kind: string, id: number, other: number) =>
    `<c:${kind}><c:axId val="${String(id)}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="${String(other)}"/></c:${kind}>`;
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      Object.entries(types)
        .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
        .join('') +
      `<Override PartName="/xl/printerSettings/printerSettings1.bin" ContentType="${SPREADSHEET}.printerSettings"/></Types>`,
    '_rels/.rels': relationships(
      ['officeDocument', 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['extended-properties', 'docProps/app.xml'],
      ['customXml', 'customXml/item1.xml'],
    ),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>企画政策課</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="${OFFICE}/extended-properties" xmlns:vt="${OFFICE}/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>ワークシート</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>名前付き一覧</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>評価</vt:lpstr><vt:lpstr>集計</vt:lpstr><vt:lpstr>表</vt:lpstr><vt:lpstr>評価!Print_Area</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="10000"/></bookViews>` +
      '<sheets><sheet name="評価" sheetId="1" r:id="rId1"/><sheet name="集計" sheetId="4" r:id="rId2"/><sheet name="表" sheetId="5" state="hidden" r:id="rId3"/></sheets>' +
      '<externalReferences><externalReference r:id="rId8"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">評価!$A$1:$G$3</definedName><definedName name="係数">[1]Data!$A$1</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches>' +
      '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/sheet3.xml'],
      ['theme', 'theme/theme1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['calcChain', 'calcChain.xml'],
      ['externalLink', 'externalLinks/externalLink1.xml'],
      ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ),
    'xl/worksheets/sheet1.xml': SHEET,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['printerSettings', '../printerSettings/printerSettings1.bin'],
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
      ['hyperlink', 'https://www.example.jp/', 'External'],
    ),
    'xl/worksheets/sheet2.xml': worksheet(
      '<row r="1"><c r="A1"><f>SUM(評価!B2:B3)</f><v>11</v></c><c r="B1"><f>係数*2</f><v>4</v></c></row><row r="3"><c r="A3" t="s"><v>0</v></c></row>',
    ),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(['pivotTable', '../pivotTables/pivotTable1.xml']),
    'xl/worksheets/sheet3.xml': worksheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>名</t></is></c><c r="B1" t="inlineStr"><is><t>値</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><v>1</v></c></row>',
      '',
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    ),
    'xl/worksheets/_rels/sheet3.xml.rels': relationships(['table', '../tables/table1.xml']),
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="Table1" displayName="Table1" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="名"/><tableColumn id="2" name="値"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    'xl/theme/theme1.xml': `${HEAD}<a:theme xmlns:a="${DRAWING}/main" name="Office"><a:themeElements><a:clrScheme name="Office"/></a:themeElements></a:theme>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font><font><sz val="6"/><name val="游ゴシック"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyFill="1"/></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="8">${strings.join('')}<si><r><t>観光</t></r><r><rPr><b/><sz val="11"/></rPr><t>客数</t></r><rPh sb="0" eb="2"><t>カンコウ</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve">人口 </t></si></sst>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="G2" i="1" l="1"/><c r="G3"/><c r="A1" i="4"/><c r="B1"/></calcChain>`,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>担当</author></authors><commentList><comment ref="C2" authorId="0"><text><r><t>要確認</t></r></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\n<v:shape type="#_x0000_t202" style=\'visibility:hidden\'><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>',
    'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="グラフ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="95250" cy="95250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="図 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${R}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(['chart', '../charts/chart1.xml'], ['image', '../media/image1.png']),
    'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>${series('val', 'C')}</c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>${axis('catAx', 1, 2)}${axis('valAx', 2, 1)}</c:plotArea></c:chart></c:chartSpace>`,
    'xl/media/image1.png': PNG,
    'xl/printerSettings/printerSettings1.bin': noise(2000),
    'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="ピボット1" cacheId="1" dataCaption="値"><location ref="A3:B4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1"><pivotField/></pivotFields></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships(['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
    'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:D3" sheet="評価"/></cacheSource><cacheFields count="1"><cacheField name="指標" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships(['pivotCacheRecords', 'pivotCacheRecords1.xml']),
    'xl/pivotCache/pivotCacheRecords1.xml': `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><s v="観光客数"/></r></pivotCacheRecords>`,
    'xl/externalLinks/externalLink1.xml': `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Data"/></sheetNames></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(['externalLinkPath', 'file:///C:/data.xlsx', 'External']),
    'xl/vbaProject.bin': noise(5000),
    'customXml/item1.xml': '<settings xmlns="urn:example"><a> 1 </a></settings>',
    'customXml/_rels/item1.xml.rels': relationships(['customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-000000000001}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  };
}

/** The file. */
export function richWorkbook(): Uint8Array {
  return zipOf(richParts());
}
