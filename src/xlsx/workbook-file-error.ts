/**
 * Why a workbook file cannot be opened or written. The sentence is in `src/i18n`; behind each code stand the details it
 * names.
 */
export type WorkbookFileErrorCode =
  /** The file has no bytes. */
  | 'empty-file'
  /** Neither a workbook nor anything known by its first bytes. */
  | 'not-a-workbook'
  /** Text behind a workbook's file name. `kind`: `html`, `xml` or `text` (CSV and the like). */
  | 'text-file'
  /** The file begins as a workbook and its end is missing: cut off while it was copied or downloaded. */
  | 'truncated'
  /** The package is damaged. `part`: the part or structure in which it shows. */
  | 'damaged'
  /** Encrypted with a password to open. */
  | 'encrypted'
  /** The binary format of Excel 97 to 2003. */
  | 'old-xls'
  /** The binary format of Excel 2007 and later. */
  | 'xlsb'
  /** An OpenDocument file. */
  | 'ods'
  /** A package without a workbook in it: another Office document, or just a zip file. */
  | 'no-workbook-part'
  /** Larger unpacked than is safe to read (a zip bomb, or truly that large). `part`; `limit`: what was exceeded, as a number and its unit (`1024 MiB`, `40000000 cells`); `holds`: what the part holds too much of, where it is not cells: `styles`, `surroundings` (of a sheet's cells), `parts`. */
  | 'too-large'
  /** A part declares a DOCTYPE or entities, which workbooks never do and attacks do. `part`. */
  | 'doctype'
  /** A part is not well-formed XML, or does not hold what it must. `part`; `where`: offset, line or element, may be empty. */
  | 'broken-xml'
  /** A part that the workbook refers to is not in the file. `part`. */
  | 'missing-part'
  /** A cell outside the 1,048,576 rows and 16,384 columns that Excel has. `part`; `cell`: its address, or the number of its row. */
  | 'out-of-grid'
  /** Something legal that this room does not do. `part`; `feature`: `zip-encryption`, `zip-method`, `zip-split`, `encoding`. */
  | 'unsupported'
  /** The workbook's structure is protected and a sheet would have to be added. `sheet`: the sheet to add. */
  | 'structure-protected'
  /** The plan names a sheet that the file does not have. `sheet`. */
  | 'sheet-not-found'
  /** The plan writes into a part of an array formula or data table. `sheet`, `cell`. */
  | 'array-formula'
  /** What was made did not read back as it was meant, so it is not handed over. `part`; `where`: offset or cell, may be empty. */
  | 'written-unsound';

/** The file could not be opened or the plan not be carried out; nothing has been written. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
  constructor(
    readonly code: WorkbookFileErrorCode,
    /** What the sentence names; the keys are listed at {@link WorkbookFileErrorCode}. */
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
