/* What of workbook files the pane needs, in one chunk that is loaded when it is first needed. */
export { createWorkbook } from '../../xlsx/create/create-workbook';
export { openWorkbook } from '../../xlsx/open-workbook';
export { WorkbookFileError } from '../../xlsx/workbook-file-error';
export { zipFiles, type PackedFile } from '../../xlsx/zip/zip-files';
export { openChosenFile } from './open-chosen-file';
