import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { REMINDER_FILE } from '../../year/remind/reminder-file';
import { isListName, nameOfPlan } from '../../year/request/reply-names';
import { STATUS_FILE } from '../../year/request/request';
import { readStatusBook, type StatusRecord } from '../../year/status/read-status-book';
import { openBook } from '../files/open-book';

/** A list that an earlier run left beside the replies. */
export interface EarlierList {
  readonly name: string;
  readonly record: StatusRecord;
}

/** The names under which collecting leaves its files beside the replies. */
export interface FileNames {
  readonly list: string;
  readonly reminders: string;
  /** The list of another plan or year, which is left alone; null: there is none. */
  readonly other: { readonly file: string; readonly plan: string; readonly year: number } | null;
}

/** The lists in a folder, the usual one first: those of several plans may lie in one. */
export async function earlierLists(home: string): Promise<EarlierList[]> {
  const names = (await readdir(home)).filter(isListName).sort();
  const lists: EarlierList[] = [];
  for (const name of [...names.filter((one) => one === STATUS_FILE), ...names.filter((one) => one !== STATUS_FILE)]) {
    const { workbook } = await openBook(path.join(home, name), home, { holdsSheets: false });
    const record = readStatusBook(workbook.snapshot);
    if (record !== undefined) lists.push({ name, record });
  }
  return lists;
}

/** Where the list and the reminders go: beside the usual ones where these are of another plan or year. @param own the list of the workbook */
export function fileNames(
  lists: readonly EarlierList[],
  own: EarlierList | undefined,
  head: { readonly plan: string; readonly year: number | null },
): FileNames {
  const usual = lists.find(({ name }) => name === STATUS_FILE);
  if (usual === undefined || usual === own) return { list: STATUS_FILE, reminders: REMINDER_FILE, other: null };
  const { plan, year } = usual.record;
  return {
    list: own?.name ?? nameOfPlan(STATUS_FILE, head),
    reminders: nameOfPlan(REMINDER_FILE, head),
    other: { file: STATUS_FILE, plan, year },
  };
}
