/** The namespaces of drawings and charts in a workbook's flavour of Office Open XML. */
export interface Flavour {
  readonly relationships: string;
  readonly main: string;
  readonly chart: string;
  readonly drawing: string;
}

/** Source: ECMA-376 part 1 (strict) and part 4 (transitional). @param namespace the workbook's main namespace */
export function flavourOf(namespace: string): Flavour {
  const isStrict = namespace.startsWith('http://purl.oclc.org/ooxml/');
  const drawingml = (what: string): string =>
    isStrict ? `http://purl.oclc.org/ooxml/drawingml/${what}` : `http://schemas.openxmlformats.org/drawingml/2006/${what}`;
  return {
    relationships: isStrict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    main: drawingml('main'),
    chart: drawingml('chart'),
    drawing: drawingml('spreadsheetDrawing'),
  };
}
