import { ExcelError, type ExcelErrorCode, type ExcelErrorDetails } from './excel-error';

/**
 * Excel's codes and ours; codes that are not here are `unexpected`. Source:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const CODES: Readonly<Record<string, ExcelErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  AccessDenied: 'sheet-protected',
  ReadOnly: 'read-only',
  InactiveWorkbook: 'not-in-front',
  InvalidSelection: 'not-in-front',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidObjectPath: 'gone',
  MergedRangeConflict: 'merged-cells',
  FilteredRangeConflict: 'filtered-rows',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  GeneralException: 'busy',
  ItemAlreadyExists: 'name-taken',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
};

/** How long after a refusal because of a cell that is being edited the same thing is asked for again, in milliseconds. */
const CELL_EDIT_PAUSE = 1000;

/** Codes after which the same thing may well succeed, and how long to wait first, in milliseconds. */
const RETRIES: Readonly<Record<string, number>> = {
  ItemNotFound: 0,
  RequestAborted: 0,
  GeneralException: 1000,
  ActivityLimitReached: 1000,
};

interface ExcelFailure {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isExcelFailure(error: unknown): error is ExcelFailure {
  return error !== null && typeof error === 'object' && 'code' in error && typeof error.code === 'string';
}

/** Excel's own code of an error that Excel threw; null for anything else. */
export function excelCode(error: unknown): string | null {
  if (error instanceof ExcelError) return error.details.excelCode ?? null;
  return isExcelFailure(error) ? error.code : null;
}

/** Excel's own word for the member that failed, such as `PageLayout.zoom`; '' where it does not say. */
export function excelLocation(error: unknown): string {
  return (isExcelFailure(error) ? error.debugInfo?.errorLocation : undefined) ?? '';
}

/**
 * Turns what Excel threw into an error of ours.
 * @param details what the caller knows besides, such as the sheets that it was writing to
 */
export function toExcelError(error: unknown, details: ExcelErrorDetails = {}): ExcelError {
  if (error instanceof ExcelError) return new ExcelError(error.code, { ...error.details, ...details }, { cause: error });
  if (!isExcelFailure(error)) return new ExcelError('unexpected', details, { cause: error });
  const location = error.debugInfo?.errorLocation;
  return new ExcelError(
    CODES[error.code] ?? 'unexpected',
    { excelCode: error.code, ...(location === undefined ? {} : { location }), ...details },
    { cause: error },
  );
}

/** Whether Excel refused a batch or its answer for its size. */
export function isTooLarge(error: unknown): boolean {
  const code = excelCode(error);
  return code === 'ResponsePayloadSizeLimitExceeded' || code === 'RequestPayloadSizeLimitExceeded';
}

/**
 * How long to wait before trying once more, in milliseconds; null: trying again is no use. A person who is editing a cell
 * is waited for, however long: Excel may refuse although it was asked to wait.
 * @param isFirst whether nothing has been tried again yet
 */
export function retryAfter(error: unknown, isFirst: boolean): number | null {
  const code = excelCode(error) ?? '';
  if (code === 'InvalidOperationInCellEditMode') return CELL_EDIT_PAUSE;
  return isFirst ? (RETRIES[code] ?? null) : null;
}

/** Whether trying again counts as the one more attempt that there is. */
export function countsAsRetry(error: unknown): boolean {
  return excelCode(error) !== 'InvalidOperationInCellEditMode';
}

/**
 * Does something, again if Excel's answer says that this may help, and turns what Excel throws into an error of ours.
 * @param act must be safe to do again
 * @param pause waits; tests need not
 */
export async function withRetry<T>(act: () => Promise<T>, pause: (milliseconds: number) => Promise<void> = wait): Promise<T> {
  let isFirst = true;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const delay = retryAfter(error, isFirst);
      if (delay === null) throw toExcelError(error);
      if (countsAsRetry(error)) isFirst = false;
      await pause(delay);
    }
  }
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
