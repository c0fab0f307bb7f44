import { strToU8, zipSync } from 'fflate';

/**
 * A workbook file with one evaluation sheet of any size, laid out as the sample is: strategies of 10 directions of
 * 10 measures of 20 indicators, ten columns, progress and status blank. Every 40th figure carries a note, every 50th
 * baseline is a dash, every 12th indicator is a ※ one. The names differ, so they fill the shared strings as in a real
 * workbook. The same number gives the same bytes.
 * @param indicators how many indicators
 * @param place a number that no other workbook has, where several are not to be alike: it goes into names and figures
 * @returns the .xlsx file
 */
export function largeWorkbook(indicators: number, place = 0): Uint8Array {
  const whose = place === 0 ? '' : `町${place}の`;
  const strings = new SharedStrings();
  const rows: string[] = [];
  const addRow = (cells: readonly string[]): void => {
    rows.push(`<row r="${rows.length + 1}">${cells.join('')}</row>`);
  };
  const text = (column: string, content: string, style = 0): string =>
    `<c r="${column}${rows.length + 1}" s="${style}" t="s"><v>${strings.index(content)}</v></c>`;
  const figure = (column: string, value: number, note: boolean): string =>
    note
      ? text(column, `${value.toLocaleString('en')}(H30)`)
      : `<c r="${column}${rows.length + 1}" s="${STYLE.number}"><v>${value}</v></c>`;

  addRow([text('A', '総合戦略 目標指標評価表', STYLE.heading)]);
  addRow(HEADINGS.map((heading, column) => text(String.fromCharCode(65 + column), heading, STYLE.heading)));
  for (let i = 0; i < indicators; i++) {
    if (i % 2000 === 0) addRow([text('A', `${i / 2000 + 1} 戦略その${i / 2000 + 1}`, STYLE.heading)]);
    if (i % 200 === 0) addRow([text('B', `${((i / 200) % 10) + 1} 方針その${i / 200 + 1}`)]);
    if (i % 20 === 0) addRow([text('C', `${((i / 20) % 10) + 1} 施策その${i / 20 + 1}`)]);
    const keepUp = i % 12 === 5;
    const baseline = 300 + (((i + place) * 7919) % 9000);
    const step = 20 + (i % 480);
    // From 40 % of the way back to 130 % of the way there.
    const actual = baseline + Math.round((step * (((i * 104729) % 170) - 40)) / 100);
    const target = keepUp ? baseline : baseline + step;
    addRow([
      text('D', `指標${i + 1} ${whose}地域の利用者数${keepUp ? '※' : ''}`),
      text('E', UNITS[i % UNITS.length] ?? '人'),
      i % 50 === 7 ? text('F', '-') : figure('F', baseline, i % 40 === 3),
      i % 60 === 11 ? text('G', '-') : figure('G', actual, i % 40 === 13),
      figure('H', target, i % 40 === 23),
      `<c r="I${rows.length + 1}" s="${STYLE.percent}"/>`,
      `<c r="J${rows.length + 1}" s="${STYLE.text}"/>`,
    ]);
  }
  addRow([text('A', '備考 目標指標の※印の進捗率は、b/cにより算出')]);

  const sheet = `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:J${rows.length}"/><sheetData>${rows.join('')}</sheetData></worksheet>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(relationships('officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': strToU8(
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="評価" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        relationships('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml', 'sharedStrings', 'sharedStrings.xml'),
      ),
      'xl/styles.xml': strToU8(STYLES),
      'xl/sharedStrings.xml': strToU8(strings.xml()),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    },
    { level: 4, mtime: new Date(2020, 3, 1) },
  );
}

const HEADINGS = [
  '重点戦略',
  '戦略方針',
  '施策',
  '目標指標',
  '単位',
  '現状 a',
  'R1実績 b',
  '目標 c',
  '進捗率 (b-a)/(c-a)',
  '状況',
] as const;
const UNITS = ['人', '件', '千円', '%', '団体'] as const;
const STYLE = { text: 0, heading: 1, number: 2, percent: 3 } as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES =
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`;

/** Cell styles by index: text, bold heading, `#,##0`, `0.0%`. */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><b/><sz val="11"/><name val="游ゴシック"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function relationships(...typesAndTargets: readonly string[]): string {
  let list = '';
  for (let i = 0; i < typesAndTargets.length; i += 2) {
    list += `<Relationship Id="rId${i / 2 + 1}" Type="${RELATIONS}/${typesAndTargets[i]}" Target="${typesAndTargets[i + 1]}"/>`;
  }
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

class SharedStrings {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  index(content: string): number {
    this.uses++;
    const known = this.indices.get(content);
    if (known !== undefined) return known;
    const index = this.indices.size;
    this.indices.set(content, index);
    return index;
  }

  xml(): string {
    const items = [...this.indices.keys()].map((content) => `<si><t>${content}</t></si>`).join('');
    return `${XML}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.indices.size}">${items}</sst>`;
  }
}
