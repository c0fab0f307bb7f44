import { counted } from './counted';
import type { Bilingual, Language } from './language';

/** What a person did, as it is named when it is taken back. */
const undoneActions = {
  evaluate: { ja: '評価する', en: 'Evaluate' },
  'build-counts': { ja: '集計表を作成', en: 'count tables' },
  'apply-rule': { ja: '規則の値にする', en: 'use the rule’s value' },
  'toggle-mark': { ja: '※の付け外し', en: 'the mark ※' },
  'enter-number': { ja: '数値にする', en: 'enter a number' },
  'confirm-reading': { ja: 'この読み取りで正しい', en: 'this reading is right' },
  dismiss: { ja: 'このまま残す', en: 'keep it' },
  restore: { ja: '要確認に戻す', en: 'check again' },
  'correct-reading': { ja: '読み取りの修正', en: 'the correction of the reading' },
  'change-rules': { ja: '規則の変更', en: 'the change of rules' },
  'change-writing': { ja: '結果の書き方の変更', en: 'how results are written' },
  'colour-statuses': { ja: '状況の色分け', en: 'the colours of statuses' },
  'copy-as-values': { ja: '値だけの写しを作る', en: 'the copy as values' },
  'open-with-workbook': { ja: 'このブックを開いたら表示する', en: 'open with this workbook' },
  'follow-edit': { ja: '自動更新', en: 'the automatic update' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

type UndoneAction = keyof typeof undoneActions;

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
  /** After something was taken back. */
  undid: {
    ja: (action: UndoneAction) => `「${undoneActions[action].ja}」を元に戻しました。`,
    en: (action: UndoneAction) => `Undone: ${undoneActions[action].en}.`,
  },
  /** What the button takes back, for its tooltip. */
  undoes: {
    ja: (action: UndoneAction) => `「${undoneActions[action].ja}」を元に戻す`,
    en: (action: UndoneAction) => `Undo: ${undoneActions[action].en}`,
  },
  coloursFailed: {
    ja: (sheets: readonly string[]) =>
      `${sheets.length === 0 ? '' : `シート${sheets.map((name) => `「${name}」`).join('')}の`}状況の色分けはできませんでした。シートの保護か、ほかの条件付き書式のためです。`,
    en: (sheets: readonly string[]) =>
      `Statuses${sheets.length === 0 ? '' : ` on ${sheets.map((name) => `“${name}”`).join(', ')}`} could not be coloured: the sheet is protected, or has other conditional formats in the way.`,
  },
  printSetupFailed: {
    ja: (sheets: readonly string[]) =>
      `シート${sheets.map((name) => `「${name}」`).join('')}の印刷設定(A4、横幅を 1 ページに)はできませんでした。［ページ レイアウト］で設定してください。`,
    en: (sheets: readonly string[]) =>
      `The print set-up (A4, one page wide) of ${sheets.map((name) => `“${name}”`).join(', ')} could not be made: use Page Layout.`,
  },
  /** After a finding was dismissed and its reason could not be left on the cell. @param why a whole sentence */
  noteFailed: {
    ja: (why: string) => `このまま残すことにしました。理由のメモはセルに付けられませんでした。${why}`,
    en: (why: string) => `Kept as it is. The reason could not be left on the cell. ${why}`,
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
