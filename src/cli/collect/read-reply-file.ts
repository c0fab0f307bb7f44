import { stat } from 'node:fs/promises';
import path from 'node:path';
import { errorSentence } from '../../i18n/errors/errors';
import type { Language } from '../../i18n/language';
import type { ReplyFile } from '../../year/collect/collected';
import { readReply } from '../../year/collect/reply/read-reply';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import { openWorkbook } from '../../xlsx/open-workbook';
import { WorkbookFileError } from '../../xlsx/workbook-file-error';
import { CommandError } from '../command/command-error';
import { fileProblem } from '../files/file-problem';
import { readRegular } from '../files/input-file';
import type { ReplyPath } from './reply-files';

/** Reads a file as a reply; what is none says why. */
export async function readReplyFile({ name, path: whole }: ReplyPath, language: Language): Promise<ReplyFile> {
  try {
    const bytes = await readRegular(whole, name);
    const workbook = await openWorkbook(bytes, path.basename(whole), { codec: zlibCodec, holdsSheets: false });
    const saved = (await workbook.saved()) ?? (await stat(whole)).mtimeMs;
    const reply = readReply(workbook.snapshot, name, saved);
    return 'rows' in reply ? reply : { file: name, problem: reply };
  } catch (error) {
    return { file: name, problem: { code: 'not-a-reply', reason: errorSentence(language, whyUnread(error, name)) } };
  }
}

/** Why a file could not be read as a workbook. @throws what has nothing to do with the file */
function whyUnread(error: unknown, path: string): Parameters<typeof errorSentence>[1] {
  if (error instanceof WorkbookFileError || error instanceof CommandError) return error;
  const reason = fileProblem(error);
  if (reason === null) throw error;
  // A link that leads nowhere is listed in its folder all the same.
  return reason === 'ENOENT' || reason === 'ELOOP'
    ? { code: 'file-gone', details: { path } }
    : { code: 'file-not-readable', details: { path, reason } };
}
