import type { ReplyFile } from '../../year/collect/collected';
import type { StatusRecord } from '../../year/status/read-status-book';
import type { WorkbookFileErrorCode } from '../../xlsx/workbook-file-error';

/** As much of a browser's `File` as is used. */
export interface FileContent {
  readonly lastModified: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface ChosenFile {
  /** By which the pane speaks of it: with its folders, where a folder was chosen. */
  readonly name: string;
  readonly content: FileContent;
}

/** Why a file could not be opened; null: the computer did not hand it over. */
export interface FileRefusal {
  readonly code: WorkbookFileErrorCode | null;
  readonly details: Readonly<Record<string, string>>;
}

/** What a chosen file turned out to be. Plain data: it may come from a worker. */
export type FileRead =
  /** A form that came back, or a workbook that is none. */
  | { readonly kind: 'reply'; readonly reply: ReplyFile }
  /** 提出状況.xlsx of an earlier request or collecting. */
  | { readonly kind: 'status'; readonly file: string; readonly record: StatusRecord }
  /** Nothing that can be opened. */
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: FileRefusal };
