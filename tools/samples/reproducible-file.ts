import type { Workbook } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

/** The day after the year that the report evaluates. */
const WRITTEN = new Date(Date.UTC(2020, 3, 1));

/**
 * The file of a workbook, the same bytes whenever and wherever it is made.
 * @param workbook gets its dates and author set
 */
export async function reproducibleFile(workbook: Workbook): Promise<Uint8Array> {
  workbook.creator = 'Shinchoku';
  workbook.lastModifiedBy = 'Shinchoku';
  workbook.created = WRITTEN;
  workbook.modified = WRITTEN;
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  // A zip entry's date has no time zone: a local date gives the same bytes everywhere.
  const mtime = new Date(2020, 3, 1);
  return zipSync(parts, { level: 9, mtime });
}
