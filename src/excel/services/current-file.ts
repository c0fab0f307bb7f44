import { ExcelError } from '../excel-error';

/** As much of the document as is used: `Office.context.document`. */
export type FileDocument = Pick<Office.Document, 'getFileAsync'>;

/** Bytes that Excel hands over at a time; 4 MB is the most that it does. */
const SLICE = 4 * 1024 * 1024;

/** The workbook as a file, as it stands, saved or not. @throws ExcelError */
export async function currentFile(document: FileDocument): Promise<Uint8Array> {
  const file = await answered<Office.File>((callback) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, callback);
  });
  try {
    const parts: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answered<Office.Slice>((callback) => {
        file.getSliceAsync(index, callback);
      });
      parts.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    return joined(parts);
  } finally {
    // Excel holds no more than two files at a time.
    file.closeAsync();
  }
}

function answered<Value>(ask: (callback: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new ExcelError('unexpected', { excelCode: String(error?.code ?? '') }));
    });
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
