import { isSupported, readCapabilities } from '../../src/excel/capabilities';
import { cellsError, ExcelError, NAMED_CELLS, type ExcelErrorCode } from '../../src/excel/excel-error';
import { toExcelError, withRetry } from '../../src/excel/errors';

const excelError = (code: string): Error =>
  Object.assign(new Error('message, never to be branched on'), { code, debugInfo: { errorLocation: 'Range.values' } });

describe('toExcelError', () => {
  test.each<[string, ExcelErrorCode]>([
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['AccessDenied', 'sheet-protected'],
    ['InactiveWorkbook', 'not-in-front'],
    ['InvalidSelection', 'not-in-front'],
    ['ItemNotFound', 'gone'],
    ['RequestAborted', 'busy'],
    ['MergedRangeConflict', 'merged-cells'],
    ['FilteredRangeConflict', 'filtered-rows'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['GeneralException', 'busy'],
    ['ActivityLimitReached', 'busy'],
    ['ApiNotFound', 'unsupported'],
    ['NeverSeenBefore', 'unexpected'],
  ])('%s is %s', (excelCode, code) => {
    expect(toExcelError(excelError(excelCode))).toMatchObject({ code, details: { excelCode, location: 'Range.values' } });
  });

  test('errors of our own keep their code and gain details; anything else is unexpected, its cause kept', () => {
    const own = cellsError('changed-meanwhile', ['S!A1']);
    expect(toExcelError(own, { sheets: ['S'] })).toMatchObject({ code: 'changed-meanwhile', details: { cells: ['S!A1'], sheets: ['S'] } });
    const cause = new TypeError('x');
    expect(toExcelError(cause)).toMatchObject({ code: 'unexpected', cause });
  });

  test('only so many cells are named, all are counted', () => {
    const many = Array.from({ length: 500 }, (_, row) => `S!A${String(row)}`);
    expect(cellsError('changed-meanwhile', many).details).toMatchObject({ cellCount: 500 });
    expect(cellsError('changed-meanwhile', many).details.cells).toHaveLength(NAMED_CELLS);
  });
});

describe('withRetry', () => {
  const failing = (code: string, times: number) => {
    let calls = 0;
    const act = (): Promise<number> => (calls++ < times ? Promise.reject(excelError(code)) : Promise.resolve(calls));
    return act;
  };

  test.each([
    ['ItemNotFound', 0],
    ['RequestAborted', 0],
    ['GeneralException', 1000],
    ['ActivityLimitReached', 1000],
  ])('%s is tried once more, after %i ms', async (code, delay) => {
    const pauses: number[] = [];
    const pause = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    await expect(withRetry(failing(code, 1), pause)).resolves.toBe(2);
    expect(pauses).toEqual([delay]);
    await expect(withRetry(failing(code, 2), pause)).rejects.toBeInstanceOf(ExcelError);
  });

  test('what trying again cannot help is not tried again', async () => {
    let calls = 0;
    const act = (): Promise<never> => {
      calls++;
      return Promise.reject(excelError('AccessDenied'));
    };
    await expect(withRetry(act)).rejects.toMatchObject({ code: 'sheet-protected' });
    expect(calls).toBe(1);
  });
});

describe('capabilities', () => {
  const excel = (newest: number) => ({
    isSetSupported: (name: string, version?: string) => name === 'ExcelApi' && Number((version ?? '1.1').split('.')[1]) <= newest,
  });
  test.each([
    [13, false, {}],
    [14, true, { mergeUndoGroup: false, sheetRenamedEvent: false, notes: false }],
    [17, true, { mergeUndoGroup: false, sheetRenamedEvent: true, notes: false }],
    [21, true, { mergeUndoGroup: true, sheetRenamedEvent: true, notes: true }],
  ])('ExcelApi 1.%i', (newest, supported, capabilities) => {
    expect(isSupported(excel(newest))).toBe(supported);
    expect(readCapabilities(excel(newest))).toMatchObject(capabilities);
  });
});
