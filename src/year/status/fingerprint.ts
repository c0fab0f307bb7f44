import type { CellValue } from '../../evaluation/workbook/snapshot';

/** What tells whether a list says what it said: two sums over its cells, in the order of sheets, rows and columns. */
export class Fingerprint {
  private one = 0x811c9dc5;
  private other = 0x01000193;

  add(sheet: string, row: number, column: number, value: CellValue | undefined): void {
    if (value == null || value === '') return;
    const text = `${sheet}\n${String(row)}\n${String(column)}\n${String(value)}\n`;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      this.one = Math.imul(this.one ^ code, 0x01000193);
      this.other = Math.imul(this.other ^ code, 0x2c1b3c6d);
      this.other ^= this.other >>> 15;
    }
  }

  get text(): string {
    return `${(this.one >>> 0).toString(36)}-${(this.other >>> 0).toString(36)}`;
  }
}
