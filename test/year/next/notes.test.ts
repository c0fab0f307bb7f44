import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { nextYear } from '../../../src/year/next/next-year';
import { WorkbookDraft } from '../../workbook-draft';
import { opened, PROFILE } from '../sample';

const HEADINGS = ['指標', '単位', '基準値', '前年度実績', 'R5実績', '目標値', '達成率', '評価', '備考'];

/** A sheet with notes on some cells, as Excel writes them. */
async function noted(...cells: readonly string[]): Promise<Uint8Array> {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(HEADINGS);
  for (let row = 0; row < 4; row++) sheet.addRow([`指標${String(row)}`, '人', 10, 11, row === 3 ? null : 12, 20, null, null, null]);
  const parts = unzipSync(await workbook.bytes());
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const put = (name: string, text: string): void => {
    parts[name] = strToU8(text);
  };
  const column = (cell: string): number => cell.charCodeAt(0) - 65;
  put(
    'xl/comments1.xml',
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>担当</author></authors><commentList>${cells
      .map((cell) => `<comment ref="${cell}" authorId="0"><text><r><t>${cell} のメモ</t></r></text></comment>`)
      .join('')}</commentList></comments>`,
  );
  // Drawings of notes are not always well-formed.
  put(
    'xl/drawings/vmlDrawing1.vml',
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"></v:shapetype>${cells
      .map(
        (cell) =>
          `<v:shape type="#_x0000_t202"><v:textbox><div>x<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>${String(Number(cell.slice(1)) - 1)}</x:Row><x:Column>${String(column(cell))}</x:Column></x:ClientData></v:shape>`,
      )
      .join('')}</xml>`,
  );
  put(
    rels,
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${office}/comments" Target="../comments1.xml"/></Relationships>`,
  );
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  put(
    '[Content_Types].xml',
    types
      .replace(
        '</Types>',
        '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
      )
      .replace(/(<Types[^>]*>)/, '$1<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'),
  );
  const sheetXml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  put('xl/worksheets/sheet1.xml', sheetXml.replace('</worksheet>', `<legacyDrawing xmlns:r="${office}" r:id="rId1"/></worksheet>`));
  return zipSync(parts);
}

const notesIn = (bytes: Uint8Array, name: string): string[] =>
  [...strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()).matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref ?? '');

test('notes on what belongs to the year stay with its sheet alone, those on the indicator go along', async () => {
  // Name, baseline, last year’s, actual, an actual still blank, target, rate, status, remarks, a heading.
  const cells = ['B1', 'A2', 'C2', 'D2', 'E2', 'E5', 'F3', 'G3', 'H3', 'I4'];
  const book = await opened(await noted(...cells));
  expect((await book.notedCells('評価')).length).toBe(cells.length);
  const { plan } = nextYear(book.snapshot, { profile: PROFILE });
  const output = await book.commit(plan);
  expect(notesIn(output, 'xl/comments1.xml')).toEqual(cells);
  expect(notesIn(output, 'xl/comments2.xml')).toEqual(['B1', 'A2', 'C2', 'F3']);
  const drawing = strFromU8(unzipSync(output)['xl/drawings/vmlDrawing2.vml'] ?? new Uint8Array());
  expect(drawing.match(/ObjectType="Note"/g)).toHaveLength(4);
  expect(drawing).toContain('<v:shapetype id="_x0000_t202"></v:shapetype>');
  expect((await (await opened(output)).notedCells('評価 R6')).length).toBe(4);
});
