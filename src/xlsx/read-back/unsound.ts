import { WorkbookFileError } from '../workbook-file-error';

/** What is wrong with a written package, as a fault of ours. */
export function unsound({ details }: WorkbookFileError): WorkbookFileError {
  const { part = '', where = details['cell'] ?? '' } = details;
  return new WorkbookFileError('written-unsound', { part, where });
}
