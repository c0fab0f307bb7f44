import type { PackageEdits } from '../../../src/xlsx/parts/package-edits';
import type { WorkbookPart } from '../../../src/xlsx/parts/workbook-part';
import { StyleAdder } from '../../../src/xlsx/styles/style-adder';
import { emptyStyleSheet } from '../../../src/xlsx/styles/style-sheet';
import { XmlEdit } from '../../../src/xlsx/xml/xml-edit';
import { parseXml, type XmlPart } from '../../../src/xlsx/xml/xml-tree';
import { FormatLooks } from './conditional-formats';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A workbook's style sheet, to which looks of conditional formats come; it is made when the workbook has none. */
export class StyleSheet {
  readonly looks: FormatLooks;

  private constructor(
    private readonly edits: PackageEdits,
    private readonly workbook: WorkbookPart,
    private readonly styles: XmlPart,
    private readonly isNew: boolean,
  ) {
    this.looks = new FormatLooks(styles);
  }

  static async of(edits: PackageEdits, workbook: WorkbookPart): Promise<StyleSheet> {
    const part = workbook.related('styles');
    if (part !== undefined && edits.parts.find(part) !== undefined) {
      return new StyleSheet(edits, workbook, await edits.parts.xml(part), false);
    }
    return new StyleSheet(edits, workbook, parseXml('', usualStyles(workbook.xml.root.namespace)), true);
  }

  /** Enters the looks that came, and the part when there was none. */
  async write(): Promise<void> {
    if (!this.isNew) {
      this.looks.write(this.edits.of(this.styles));
      return;
    }
    const edit = new XmlEdit(this.styles.text);
    this.looks.write(edit);
    if (edit.isEmpty) return;
    const folder = this.workbook.part.replace(/[^/]*$/, '');
    const missing = this.workbook.related('styles');
    const part = missing ?? (await this.edits.freeName((number) => `${folder}styles${number === 1 ? '' : String(number)}.xml`));
    await this.edits.addPart(part, edit.apply(), CONTENT_TYPE);
    if (missing === undefined) await this.edits.relate(this.workbook.part, RELATIONSHIP, part);
  }
}

/** The style sheet of a workbook in which nobody has styled anything. */
function usualStyles(namespace: string): string {
  const empty = emptyStyleSheet(namespace);
  return new StyleAdder(parseXml('', empty)).result() ?? empty;
}
