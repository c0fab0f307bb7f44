import { collectWords } from '../../../i18n/year/collect-conflicts';
import { yearSentence, yearWord } from '../../../i18n/year/year-pane';
import { writtenCells } from '../../../excel/writing/receipt';
import type { ReplyFile } from '../../../year/collect/collected';
import { STATUS_FILE } from '../../../year/request/request';
import { statusPlan } from '../../../year/status/status-plan';
import type { PaneParts } from '../../control/pane-parts';
import type { ChosenFile } from '../../files/file-read';
import { readFiles } from '../../files/read-files';
import { collecting, isSameWriting, recordAfter, withReplies } from '../../model/year/collecting';
import { fileText } from '../../model/year/file-text';
import { liveOf } from '../../state/workbook-state';
import type { YearState } from '../../state/year-state';
import { withLeftOut } from '../workbook-actions';
import { handOver, type Place } from './hand-over';

/** Reads files as replies, besides those that were read before. Nothing is written. */
export async function addReplies({ store, work }: PaneParts, files: readonly ChosenFile[]): Promise<void> {
  const { language } = store.get();
  const reads = await readFiles(files, (progress) => store.set({ progress }));
  const replies: ReplyFile[] = [];
  for (const read of reads) {
    if (read.kind === 'reply') replies.push(read.reply);
    if (read.kind !== 'refused') continue;
    const { file, refusal } = read;
    replies.push({ file, problem: { code: 'not-a-reply', reason: await fileText(language, file, refusal) } });
  }
  const record = reads.findLast((read) => read.kind === 'status')?.record;
  const { year } = store.get();
  change(store, { replies: withReplies(year.replies, replies), ...(record === undefined ? {} : { record }) });
  const unread = replies.filter((reply) => 'problem' in reply).length;
  const sentences = [
    ...(replies.length === 0 ? [] : [yearSentence(language, 'filesRead', replies.length - unread, unread)]),
    ...(record === undefined ? [] : [yearSentence(language, 'statusRead', record.typed.size)]),
  ];
  work.say(unread > 0 && unread === replies.length ? 'bad' : 'good', sentences.join(' '));
}

/**
 * Writes what was answered, and the results that follow, provided that it is what was shown. It is taken back as a whole, and so is
 * what is remembered of it.
 */
export async function takeIn(parts: PaneParts): Promise<void> {
  const { store, work, session } = parts;
  const { language, settings, year, workbook } = store.get();
  const seen = liveOf(workbook);
  if (seen === null || year.replies.length === 0) return;
  const words = collectWords('ja');
  const shown = collecting(seen.workbook, settings, year, words);
  let now = shown;
  const receipt = await session.write('collect', (live) => {
    now = collecting(live.workbook, settings, year, words);
    return isSameWriting(shown, now) ? now.plan : { sheets: [] };
  });
  if (!isSameWriting(shown, now)) {
    await session.read({}, true);
    work.say('bad', yearWord(language, 'changedMeanwhile'));
    return;
  }
  // Where a filter hides every row, nothing was written, and nothing is remembered.
  if (receipt !== null && receipt.sheets.length > 0) {
    change(store, { record: recordAfter(now) });
    session.did(
      'collect',
      async () => {
        change(store, { record: year.record });
      },
      true,
    );
  }
  const text =
    receipt === null
      ? yearWord(language, 'nothingToTakeIn')
      : yearSentence(language, 'takenIn', now.collected.written.length, writtenCells(receipt));
  store.set({ notice: withLeftOut(parts, receipt, { tone: 'good', text }) });
}

/** Hands 提出状況.xlsx over as it stands after what was taken in. It is Japanese, whatever the pane speaks: the office reads it. */
export async function handOverStatus(parts: PaneParts, place: Place): Promise<void> {
  const { host, store } = parts;
  const { workbook } = await host.snapshot(undefined, true);
  const { settings, year } = store.get();
  const { createWorkbook } = await import(/* webpackChunkName: "files" */ '../../files/workbook-files');
  const { status } = collecting(workbook, settings, year, collectWords('ja'));
  await handOver(parts, place, STATUS_FILE, await createWorkbook(statusPlan(status)));
}

function change(store: PaneParts['store'], year: Partial<YearState>): void {
  store.set({ year: { ...store.get().year, ...year } });
}
