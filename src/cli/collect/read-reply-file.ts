import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorSentence } from '../../i18n/errors/errors';
import type { Language } from '../../i18n/language';
import type { ReplyFile } from '../../year/collect/collected';
import { readReply } from '../../year/collect/read-reply';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import { openWorkbook } from '../../xlsx/open-workbook';
import { WorkbookFileError } from '../../xlsx/workbook-file-error';
import { fileProblem } from '../files/file-problem';
import type { ReplyPath } from './reply-files';

/** Reads a file as a reply; what is none says why. */
export async function readReplyFile({ name, path: whole }: ReplyPath, language: Language): Promise<ReplyFile> {
  try {
    const bytes = new Uint8Array(await readFile(whole));
    const workbook = await openWorkbook(bytes, path.basename(whole), { codec: zlibCodec });
    const saved = (await workbook.saved()) ?? (await stat(whole)).mtimeMs;
    const reply = readReply(workbook.snapshot, name, saved);
    return 'rows' in reply ? reply : { file: name, problem: reply };
  } catch (error) {
    const isOfFile = error instanceof WorkbookFileError;
    const problem = fileProblem(error);
    if (!isOfFile && problem === null) throw error;
    const reason = errorSentence(
      language,
      isOfFile ? error : { code: 'file-not-readable', details: { path: name, reason: problem ?? '' } },
    );
    return { file: name, problem: { code: 'not-a-reply', reason } };
  }
}
