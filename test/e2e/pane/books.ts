import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Puts a workbook where the page's own control can open it. @returns its path */
export function bookFile(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'shinchoku-pane-')), 'book.xlsx');
  writeFileSync(path, bytes);
  return path;
}
