import { counted } from './counted';
import type { Bilingual, Language } from './language';

/** Sentences of the pane that name numbers, cells or sheets. */
export const paneSentences = {
  /** After cells were written. */
  written: {
    ja: (cells: number) => `${cells} セルに書き込みました。`,
    en: (cells: number) => `${counted(cells, 'cell was', 'cells were')} written.`,
  },
  /** After nothing had to be written, while something has to be looked at. */
  nothingWritten: {
    ja: (warnings: number) => `書き込んだセルはありません。要確認が ${warnings} 件あります。`,
    en: (warnings: number) => `Nothing was written. ${warnings} to check.`,
  },
  /** What Evaluate found, for the ribbon and for screen readers. */
  evaluated: {
    ja: (indicators: number, warnings: number) =>
      `指標 ${indicators} 件を評価しました。${warnings === 0 ? '確認が必要な箇所はありません。' : `要確認が ${warnings} 件あります。`}`,
    en: (indicators: number, warnings: number) =>
      `${counted(indicators, 'indicator')} evaluated. ${warnings === 0 ? 'Nothing needs checking.' : `${warnings} to check.`}`,
  },
  progressCells: { ja: (cells: number) => `進捗率 ${cells} セル`, en: (cells: number) => `Progress: ${counted(cells, 'cell')}` },
  statusCells: { ja: (cells: number) => `状況 ${cells} セル`, en: (cells: number) => `Status: ${counted(cells, 'cell')}` },
  countCells: { ja: (cells: number) => `集計表 ${cells} セル`, en: (cells: number) => `Count tables: ${counted(cells, 'cell')}` },
  newSheet: { ja: (name: string) => `新しいシート「${name}」`, en: (name: string) => `A new sheet “${name}”` },
  keptByHand: {
    ja: (cells: number) => `手入力の ${cells} セルは規則と異なりますが、そのまま残します`,
    en: (cells: number) => `${counted(cells, 'typed cell differs from the rule and is', 'typed cells differ from the rule and are')} kept`,
  },
  measured: {
    ja: (indicators: number, measured: number) => `指標 ${indicators} 件中、実績あり ${measured} 件。`,
    en: (indicators: number, measured: number) =>
      `${measured} of ${counted(indicators, 'indicator')} ${measured === 1 ? 'has' : 'have'} an actual.`,
  },
  /** A bar in words: every status with its number. */
  bar: {
    ja: (label: string, parts: readonly string[]) => `${label}: ${parts.join('、')}`,
    en: (label: string, parts: readonly string[]) => `${label}: ${parts.join(', ')}`,
  },
  indicatorCount: { ja: (count: number) => `${count} 件`, en: (count: number) => String(count) },
  copied: {
    ja: (sheets: readonly string[]) => `値だけのシートを作りました: ${sheets.join('、')}`,
    en: (sheets: readonly string[]) =>
      `${sheets.length === 1 ? 'A sheet without formulas was' : 'Sheets without formulas were'} made: ${sheets.join(', ')}`,
  },
  keptBecause: { ja: (reason: string) => `手動判定: ${reason}`, en: (reason: string) => `Kept by hand: ${reason}` },
  sheetMissing: {
    ja: (sheet: string) => `シート「${sheet}」に評価表が見つかりません。見出し行を確認してください。`,
    en: (sheet: string) => `No evaluation table was found on the sheet “${sheet}”. Check its headings.`,
  },
  percentDone: { ja: (percent: number) => `${percent} % 完了`, en: (percent: number) => `${percent} % done` },
  /** The heading of the reminder list, as it is copied. */
  reminderLine: {
    ja: (department: string, count: number) => `■ ${department}(${count} 件)`,
    en: (department: string, count: number) => `■ ${department} (${count})`,
  },
} satisfies Readonly<Record<string, Bilingual<(...facts: never[]) => string>>>;

/** Names a sentence of the pane. */
export type PaneSentence = keyof typeof paneSentences;

/** What a sentence names. */
export type SentenceFacts<Name extends PaneSentence> = Parameters<(typeof paneSentences)[Name][Language]>;

/** A sentence of the pane about these facts. */
export function paneSentence<Name extends PaneSentence>(language: Language, name: Name, ...facts: SentenceFacts<Name>): string {
  const say = paneSentences[name][language] as (...all: SentenceFacts<Name>) => string;
  return say(...facts);
}
