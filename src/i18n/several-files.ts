import { counted } from './counted';
import { groupedNumber } from './grouped-number';
import type { Bilingual } from './language';

interface Severities {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** What a line says of one file. */
interface FileCounts {
  readonly indicators: number;
  readonly findings: Severities;
  /** Cells that were written, or would be. */
  readonly cells: number;
  /** Where they were written; null: nowhere. */
  readonly written: string | null;
}

/** What the last line says of all files. */
interface FilesCounts {
  readonly files: number;
  readonly failed: number;
  readonly indicators: number;
  readonly findings: Severities;
}

const n = groupedNumber;

const findingsOf = {
  ja: ({ error, warning, info }: Severities) => `エラー ${n(error)}・要確認 ${n(warning)}・参考 ${n(info)}`,
  en: ({ error, warning, info }: Severities) =>
    `${counted(n(error), 'error')}, ${counted(n(warning), 'warning')}, ${n(info)} for information`,
};

/** One file that was evaluated among several. */
export const fileLine: Bilingual<(file: string, counts: FileCounts) => string> = {
  ja: (file, { indicators, findings, cells, written }) =>
    `${file}  ${n(indicators)} 指標  ${findingsOf.ja(findings)}  ${written === null ? `書き込みなし（書き込めば ${n(cells)} セル）` : `書き込み：${written}（${n(cells)} セル）`}`,
  en: (file, { indicators, findings, cells, written }) =>
    `${file}  ${counted(n(indicators), 'indicator')}  ${findingsOf.en(findings)}  ${written === null ? `not written (${counted(n(cells), 'cell')} would be)` : `written: ${written} (${counted(n(cells), 'cell')})`}`,
};

/** One file that could not be evaluated among several. */
export const failedFileLine: Bilingual<(message: string) => string> = {
  ja: (message) => `評価できません：${message}`,
  en: (message) => `Not evaluated: ${message}`,
};

/** The sum of several files. */
export const filesLine: Bilingual<(counts: FilesCounts) => string> = {
  ja: ({ files, failed, indicators, findings }) =>
    `合計 ${n(files)} ファイル（評価 ${n(files - failed)}・評価できず ${n(failed)}）  ${n(indicators)} 指標  ${findingsOf.ja(findings)}`,
  en: ({ files, failed, indicators, findings }) =>
    `${counted(n(files), 'file')} in all (${n(files - failed)} evaluated, ${n(failed)} not)  ${counted(n(indicators), 'indicator')}  ${findingsOf.en(findings)}`,
};

/** For standard error: some could not be evaluated. */
export const failedFilesLine: Bilingual<(counts: FilesCounts) => string> = {
  ja: ({ files, failed }) =>
    `${n(files)} ファイルのうち ${n(failed)} ファイルを評価できませんでした。理由は各ファイルの行にあります。${failed < files ? 'ほかのファイルは評価しました。' : ''}`,
  en: ({ files, failed }) =>
    `${n(failed)} of ${counted(n(files), 'file')} could not be evaluated; the line of each says why.${failed < files ? ' The others were.' : ''}`,
};
