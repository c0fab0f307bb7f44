import { ExcelError, type ExcelErrorCode, type ExcelErrorDetails } from '../excel-error';
import type { Receipt } from './receipt';

/** A write failed half-way and could not be put back: the receipt says how to take the rest back later. */
export class FailedRollbackError extends ExcelError {
  constructor(
    code: ExcelErrorCode,
    details: ExcelErrorDetails,
    readonly receipt: Receipt,
    options?: { cause?: unknown },
  ) {
    super(code, details, options);
  }
}
