import { counted, countedMany } from './counted';
import { groupedNumber } from './grouped-number';
import type { Bilingual, Language } from './language';

/** What a person did, as it is named when it is taken back. */
export const undoneActions = {
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
  'make-report': { ja: '報告書を作成', en: 'the report' },
  'next-year': { ja: '年度更新', en: 'the next year' },
  collect: { ja: '回答の取りまとめ', en: 'the collecting of replies' },
  compare: { ja: '前年度比較', en: 'the comparison' },
  'open-with-workbook': { ja: 'このブックを開いたら表示する', en: 'open with this workbook' },
  'follow-edit': { ja: '自動更新', en: 'the automatic update' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

export type UndoneAction = keyof typeof undoneActions;

/** Sentences of the pane that name numbers, cells or sheets. */
export const paneSentences = {
  /** After a remedy was carried out. */
  written: {
    ja: (cells: number) => `${groupedNumber(cells)}セルに書き込みました。`,
    en: (cells: number) => `${countedMany(cells, 'cell')} written.`,
  },
  /** What evaluating came to: the first thing that is said. */
  evaluatedAndWritten: {
    ja: (indicators: number, cells: number) =>
      `${groupedNumber(indicators)}指標を評価し、${cells === 0 ? '書き込むセルはありませんでした。' : `${groupedNumber(cells)}セルに書き込みました。`}`,
    en: (indicators: number, cells: number) =>
      `${countedMany(indicators, 'indicator')} evaluated, ${cells === 0 ? 'nothing to write' : `${countedMany(cells, 'cell')} written`}.`,
  },
  /** Behind the one above. */
  doubtfulLeft: {
    ja: () => '読み取りに疑いのある表には書き込んでいません。下の「エラー」を確認してください。',
    en: () => 'Tables whose reading is doubtful were left as they are: see the errors below.',
  },
  /** Count tables were asked for, and there are none left to make. Whether they agree with typed results is for the findings to say. */
  countsCurrent: {
    ja: () => '集計表はブックにあり、書き込むセルはありませんでした。',
    en: () => 'The workbook has its count tables, and there was nothing to write.',
  },
  /** What stands first while nothing has been asked for: results that are on the sheet already. */
  isEvaluated: {
    ja: (indicators: number) => `${groupedNumber(indicators)}指標を評価済みです。`,
    en: (indicators: number) => `${countedMany(indicators, 'indicator')} evaluated.`,
  },
  /** The same before anything was written. */
  willEvaluate: {
    ja: (indicators: number, cells: number) =>
      `${groupedNumber(indicators)}指標を読み取りました。評価すると${groupedNumber(cells)}セルに書き込みます。`,
    en: (indicators: number, cells: number) =>
      `${countedMany(indicators, 'indicator')} read. Evaluate will write ${countedMany(cells, 'cell')}.`,
  },
  /** Leads to the list of findings. */
  toCheck: { ja: (open: number) => `要確認 ${groupedNumber(open)}件`, en: (open: number) => `${groupedNumber(open)} to check` },
  /** What Evaluate found, for the ribbon and for screen readers. */
  evaluated: {
    ja: (indicators: number, warnings: number) =>
      `${groupedNumber(indicators)}指標を評価しました。${warnings === 0 ? '確認が必要な箇所はありません。' : `要確認が${groupedNumber(warnings)}件あります。`}`,
    en: (indicators: number, warnings: number) =>
      `${counted(indicators, 'indicator')} evaluated. ${warnings === 0 ? 'Nothing needs checking.' : `${warnings} to check.`}`,
  },
  progressCells: {
    ja: (cells: number) => `進捗率 ${groupedNumber(cells)}セル`,
    en: (cells: number) => `Progress: ${counted(cells, 'cell')}`,
  },
  statusCells: { ja: (cells: number) => `状況 ${groupedNumber(cells)}セル`, en: (cells: number) => `Status: ${counted(cells, 'cell')}` },
  countCells: {
    ja: (cells: number) => `集計表 ${groupedNumber(cells)}セル`,
    en: (cells: number) => `Count tables: ${counted(cells, 'cell')}`,
  },
  newSheet: { ja: (name: string) => `新しいシート「${name}」`, en: (name: string) => `A new sheet “${name}”` },
  typedLeft: {
    ja: (cells: number) => `手入力の${groupedNumber(cells)}セルは規則と異なりますが、そのまま残します`,
    en: (cells: number) => `${counted(cells, 'typed cell differs from the rule and is', 'typed cells differ from the rule and are')} kept`,
  },
  /** What the counts are of: 基本目標 is always in these. */
  measured: {
    ja: (indicators: number, overallGoals: number, measured: number) =>
      `${groupedNumber(indicators)}指標${overallGoals === 0 ? '' : `（うち基本目標${groupedNumber(overallGoals)}）`}、実績あり${groupedNumber(measured)}`,
    en: (indicators: number, overallGoals: number, measured: number) =>
      `${countedMany(indicators, 'indicator')}${overallGoals === 0 ? '' : ` (${groupedNumber(overallGoals)} of the overall goals)`}, ${groupedNumber(measured)} with an actual`,
  },
  /** A strategy's number of indicators, 基本目標 included. */
  ofWhichGoals: {
    ja: (indicators: number, overallGoals: number) =>
      `${groupedNumber(indicators)}${overallGoals === 0 ? '' : `（うち基本目標${groupedNumber(overallGoals)}）`}`,
    en: (indicators: number, overallGoals: number) =>
      `${groupedNumber(indicators)}${overallGoals === 0 ? '' : ` (${groupedNumber(overallGoals)} overall)`}`,
  },
  /** A bar in words: every status with its number. */
  bar: {
    ja: (label: string, parts: readonly string[]) => `${label}：${parts.join('、')}`,
    en: (label: string, parts: readonly string[]) => `${label}: ${parts.join(', ')}`,
  },
  /** A title with the number of what stands below it. */
  titled: {
    ja: (title: string, count: number) => `${title}（${groupedNumber(count)}件）`,
    en: (title: string, count: number) => `${title} (${groupedNumber(count)})`,
  },
  /** What a status stands for that is but a dash. */
  dashMeans: {
    ja: (label: string, meaning: string) => `「${label}」は${meaning}`,
    en: (label: string, meaning: string) => `“${label}”: ${meaning}`,
  },
  indicatorCount: { ja: (count: number) => `${groupedNumber(count)}件`, en: (count: number) => groupedNumber(count) },
  copied: {
    ja: (sheets: readonly string[]) => `値だけのシートを作りました：${sheets.join('、')}`,
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
  hiddenRowsLeft: {
    ja: (rows: number) =>
      `フィルターなどで隠れている ${rows} 行には書き込んでいません。行を表示してから、もう一度［評価する］を押してください。`,
    en: (rows: number) =>
      `${counted(rows, 'row is', 'rows are')} hidden by a filter and ${rows === 1 ? 'was' : 'were'} not written. Show them, then press Evaluate again.`,
  },
  spilledLeft: {
    ja: (cells: readonly string[]) =>
      `ほかの数式の結果が入っているセルには書き込んでいません：${cells.slice(0, 5).join('、')}${cells.length > 5 ? ` ほか ${cells.length - 5} セル` : ''}。`,
    en: (cells: readonly string[]) =>
      `Cells that show the result of a formula elsewhere were left alone: ${cells.slice(0, 5).join(', ')}${cells.length > 5 ? ` and ${cells.length - 5} more` : ''}.`,
  },
  onlyWrittenCalculated: {
    ja: () => '計算方法が「手動」のため、書き込んだシートだけを計算しました。ほかのシートは F9 キーで計算してください。',
    en: () => 'Calculation is set to manual: only the sheets that were written were calculated. Press F9 for the others.',
  },
  coloursFailed: {
    ja: (sheets: readonly string[]) =>
      `${sheets.length === 0 ? '' : `シート${sheets.map((name) => `「${name}」`).join('')}の`}状況の色分けはできませんでした。シートの保護か、ほかの条件付き書式のためです。`,
    en: (sheets: readonly string[]) =>
      `Statuses${sheets.length === 0 ? '' : ` on ${sheets.map((name) => `“${name}”`).join(', ')}`} could not be coloured: the sheet is protected, or has other conditional formats in the way.`,
  },
  printSetupFailed: {
    ja: (sheets: readonly string[]) =>
      `シート${sheets.map((name) => `「${name}」`).join('')}の印刷設定（A4、横幅を 1 ページに）はできませんでした。［ページ レイアウト］で設定してください。`,
    en: (sheets: readonly string[]) =>
      `The print set-up (A4, one page wide) of ${sheets.map((name) => `“${name}”`).join(', ')} could not be made: use Page Layout.`,
  },
  /** After a finding was dismissed and its reason could not be left on the cell. @param why a whole sentence */
  noteFailed: {
    ja: (why: string) => `このまま残すことにしました。理由のメモはセルに付けられませんでした。${why}`,
    en: (why: string) => `Kept as it is. The reason could not be left on the cell. ${why}`,
  },
  dismissedBecause: { ja: (reason: string) => `手動判定：${reason}`, en: (reason: string) => `Kept by hand: ${reason}` },
  /** What a remedy makes of results, on its button. */
  becomes: {
    ja: (before: string, after: string) => `${before === '' ? '空欄' : before} → ${after}`,
    en: (before: string, after: string) => `${before === '' ? 'blank' : before} → ${after}`,
  },
  staysAs: { ja: (before: string) => `${before} のまま`, en: (before: string) => `stays ${before}` },
  cellsBecomeRule: {
    ja: (cells: number) => `次の${groupedNumber(cells)}セルを規則の値に書き換えます。「元に戻す」で取り消せます。`,
    en: (cells: number) => `${countedMany(cells, 'cell')} will get the rule’s value. Undo takes it back.`,
  },
  writeCells: {
    ja: (cells: number) => `${groupedNumber(cells)}セルに書き込む`,
    en: (cells: number) => `Write ${countedMany(cells, 'cell')}`,
  },
  keepMany: { ja: (count: number) => `${groupedNumber(count)}件をこのまま残す`, en: (count: number) => `Keep all ${groupedNumber(count)}` },
  showMore: { ja: (more: number) => `ほか${groupedNumber(more)}件を表示`, en: (more: number) => `Show ${groupedNumber(more)} more` },
  filteredTo: {
    ja: (shown: number, all: number) => `絞り込み中（${groupedNumber(all)}件のうち${groupedNumber(shown)}件）`,
    en: (shown: number, all: number) => `Filtered (${groupedNumber(shown)} of ${groupedNumber(all)})`,
  },
  notesLeft: {
    ja: (cells: number) => `理由を${groupedNumber(cells)}セルのメモに残しました。`,
    en: (cells: number) => `The reason was left as a note on ${countedMany(cells, 'cell')}.`,
  },
  reasonStored: {
    ja: (findings: number) =>
      `${groupedNumber(findings)}件を残しました。理由はブックに保存しました。多すぎるため、セルのメモは付けていません。`,
    en: (findings: number) =>
      `${groupedNumber(findings)} were kept. The reason is stored in the workbook; there are too many to leave notes on their cells.`,
  },
  /** What the product finds by itself, among what can be chosen. */
  foundAs: { ja: (found: string) => `自動（${found}）`, en: (found: string) => `automatic (${found})` },
  noSuchRow: {
    ja: (rows: number) => `見出し行は、1から${groupedNumber(rows)}までの行番号で指定してください。`,
    en: (rows: number) => `Please name the heading row by its number, from 1 to ${groupedNumber(rows)}.`,
  },
  sheetMissing: {
    ja: (sheet: string) => `シート「${sheet}」に評価表が見つかりません。見出し行を確認してください。`,
    en: (sheet: string) => `No evaluation table was found on the sheet “${sheet}”. Check its headings.`,
  },
  percentDone: { ja: (percent: number) => `${percent}％完了`, en: (percent: number) => `${percent} % done` },
  /** The heading of the reminder list, as it is copied. */
  reminderLine: {
    ja: (department: string, count: number) => `■ ${department}（${count}件）`,
    en: (department: string, count: number) => `■ ${department} (${count})`,
  },
} satisfies Readonly<Record<string, Bilingual<(...facts: never[]) => string>>>;

export type PaneSentence = keyof typeof paneSentences;

export type SentenceFacts<Name extends PaneSentence> = Parameters<(typeof paneSentences)[Name][Language]>;

/** A sentence of the pane about these facts. */
export function paneSentence<Name extends PaneSentence>(language: Language, name: Name, ...facts: SentenceFacts<Name>): string {
  const say = paneSentences[name][language] as (...all: SentenceFacts<Name>) => string;
  return say(...facts);
}
