import type { Bilingual, Language } from '../language';

/** What the sentence of an error between the product and Excel may name. */
export interface ExcelErrorFacts {
  readonly excelCode?: string;
  readonly sheets?: readonly string[];
  readonly cells?: readonly string[];
  readonly cellCount?: number;
  readonly restored?: boolean;
  readonly stillWritten?: readonly string[];
  readonly undoing?: boolean;
  readonly partlyUndone?: boolean;
}

interface Named {
  /** Sheets in quotes, or nothing. */
  readonly sheets: string;
  /** Cells, the last of them standing for the rest. */
  readonly cells: string;
  readonly excelCode: string;
  /** That nothing was taken back, where that is so. */
  readonly nothingUndone: string;
}

/** Each says what happened, why, and what to do next. */
const sentences = {
  'cell-being-edited': {
    ja: () => 'セルの編集中です。Enter キーで編集を終えてから、もう一度実行してください。',
    en: () => 'A cell is being edited. Press Enter to finish it, then try again.',
  },
  'sheet-protected': {
    ja: ({ sheets }) =>
      `シート${sheets}が保護されていて、結果の列に書き込めません。［校閲］の［シート保護の解除］を行うか、結果の列のロックを外してから、もう一度実行してください。`,
    en: ({ sheets }) =>
      `The sheet ${sheets} is protected and its result columns cannot be written. Unprotect it (Review > Unprotect Sheet) or unlock the result columns, then try again.`,
  },
  'structure-protected': {
    ja: ({ sheets }) =>
      `ブックの構成が保護されていて、シート${sheets}を追加できません。［校閲］の［ブックの保護］を解除してから、もう一度実行してください。集計表は、設定で作らないようにもできます。`,
    en: ({ sheets }) =>
      `The workbook’s structure is protected, so the sheet${sheets === '' ? '' : ` ${sheets}`} cannot be added. Unprotect it (Review > Protect Workbook), then try again. Count tables can also be turned off in the settings.`,
  },
  'read-only': {
    ja: () => 'ブックが読み取り専用です。［編集を有効にする］を選ぶか、コピーを保存して、そちらで実行してください。',
    en: () => 'The workbook is read-only. Choose Enable Editing, or save a copy and work there.',
  },
  'not-in-front': {
    ja: () => '別のブックが前面にあります。評価するブックに戻ってから、もう一度実行してください。',
    en: () => 'Another workbook is in front. Come back to this one, then try again.',
  },
  gone: {
    ja: ({ sheets }) => `シート${sheets}が見つかりません。削除されたか、名前が変わったようです。もう一度実行してください。`,
    en: ({ sheets }) => `The sheet ${sheets} is no longer there; it seems to have been deleted or renamed. Try again.`,
  },
  'merged-cells': {
    ja: ({ sheets }) =>
      `シート${sheets}の結合されたセルと重なるため、書き込めません。結果の列の結合を解除してから、もう一度実行してください。`,
    en: ({ sheets }) => `Merged cells on the sheet ${sheets} are in the way. Unmerge the result columns, then try again.`,
  },
  'filtered-rows': {
    ja: ({ sheets }) =>
      `シート${sheets}がフィルターで絞り込まれているため、書き込めません。フィルターを解除してから、もう一度実行してください。`,
    en: ({ sheets }) => `The sheet ${sheets} is filtered and cannot be written. Clear the filter, then try again.`,
  },
  'too-large': {
    ja: () => 'データが Excel の一度に扱える量を超えています。使っていない行や列を削除するか、シートを分けてください。',
    en: () => 'There is more data than Excel handles at once. Delete unused rows and columns, or split the sheet.',
  },
  busy: {
    ja: ({ excelCode }) => `Excel が応答できませんでした。少し待ってから、もう一度実行してください。（${excelCode}）`,
    en: ({ excelCode }) => `Excel could not answer. Wait a moment, then try again. (${excelCode})`,
  },
  'changed-meanwhile': {
    ja: ({ cells }) => `画面に表示したあとにセルが変更されました：${cells}。何も書き込んでいません。もう一度実行してください。`,
    en: ({ cells }) => `Cells were changed after they were shown here: ${cells}. Nothing was written. Try again.`,
  },
  'changed-since': {
    ja: ({ cells, nothingUndone }) =>
      `あとから変更されたセルがあるため、元に戻せません：${cells}。${nothingUndone}セルを戻してから、もう一度［元に戻す］を押してください。`,
    en: ({ cells, nothingUndone }) => `Cells were changed since: ${cells}.${nothingUndone} Put them back, then press Undo again.`,
  },
  'rows-moved': {
    ja: ({ cells, nothingUndone }) =>
      `書き込んだあとに行や列が挿入・削除または並べ替えられたため、元に戻せません：${cells}。${nothingUndone}Excel の［元に戻す］（Ctrl+Z）などで元の並びにしてから、もう一度押してください。`,
    en: ({ cells, nothingUndone }) =>
      `Rows or columns were inserted, deleted or sorted since: ${cells}.${nothingUndone} Bring them back, as with Excel’s own Undo (Ctrl+Z), then press Undo here again.`,
  },
  'array-formula': {
    ja: ({ cells }) =>
      `配列数式の一部のセルには書き込めません：${cells}。配列数式を削除するか、1行ずつの数式に直してから、もう一度実行してください。`,
    en: ({ cells }) =>
      `Cells that are part of an array formula cannot be written: ${cells}. Delete it, or give each row a formula of its own, then try again.`,
  },
  'table-fills-column': {
    ja: ({ cells }) =>
      `Excel のテーブルが数式を列全体に自動入力しました：${cells}。［ファイル］>［オプション］>［文章校正］>［オートコレクトのオプション］>［入力オートフォーマット］で「テーブルに数式をコピーして集計列を作成」を外してから、もう一度実行してください。`,
    en: ({ cells }) =>
      `An Excel table filled formulas into its whole column: ${cells}. Turn off File > Options > Proofing > AutoCorrect Options > AutoFormat As You Type > "Fill formulas in tables to create calculated columns", then try again.`,
  },
  'name-taken': {
    ja: ({ sheets }) => `シート${sheets}がすでにあるため、作成できません。もう一度実行してください。`,
    en: ({ sheets }) => `The sheet ${sheets} is there already and cannot be made. Try again.`,
  },
  'settings-lost': {
    ja: () =>
      '設定をブックに保存できませんでした。今回の操作には使われますが、ブックを閉じると失われます。ブックを別の名前で保存してから、もう一度設定してください。',
    en: () =>
      'The settings could not be kept in the workbook: they will be lost when it is closed. Save it under another name, then set them again.',
  },
  'formulas-left': {
    ja: ({ sheets }) =>
      `シート${sheets}の写しに数式が残るため、写しを取りやめました。フィルターや保護を解除してから、もう一度実行してください。`,
    en: ({ sheets }) =>
      `The copy of the sheet ${sheets} would still hold formulas, so no copy was made. Clear filters and protection, then try again.`,
  },
  unsupported: {
    ja: ({ excelCode }) => `この Excel では使えない機能です。Excel 2021 以降、または Microsoft 365 でお使いください。（${excelCode}）`,
    en: ({ excelCode }) => `This Excel cannot do that. Use Excel 2021 or later, or Microsoft 365. (${excelCode})`,
  },
  unexpected: {
    ja: ({ excelCode }) =>
      `予期しないエラーが起きました。もう一度実行しても直らないときは、このコードを管理者に伝えてください：${excelCode}`,
    en: ({ excelCode }) => `Something unexpected happened. If it happens again, tell your administrator this code: ${excelCode}`,
  },
} satisfies Record<string, Bilingual<(named: Named) => string>>;

/** The codes of errors between the product and Excel that can be said. */
export type ExcelErrorSentenceCode = keyof typeof sentences;

/** What is left of something that failed half-way. `places`: the cells and sheets, '' where they are not known. */
const halfWords = {
  restored: { ja: () => '書きかけの内容は元に戻しました。', en: () => ' What had been written was put back.' },
  writing: {
    ja: (places) =>
      places === ''
        ? '書きかけの内容が残っていることがあります。［元に戻す］で取り消してください。'
        : `書きかけの内容が残っています：${places}。［元に戻す］で取り消せます。`,
    en: (places) =>
      places === ''
        ? ' Some cells may hold half of the result: press Undo in the pane.'
        : ` Half of the result is still there: ${places}. Undo in the pane takes it back.`,
  },
  partlyUndone: {
    ja: () => '途中まで元に戻しました。もう一度［元に戻す］を押すと、続きを戻します。',
    en: () => ' A part was undone. Press Undo again to go on.',
  },
  nothingUndone: { ja: () => '何も変更していません。', en: () => ' Nothing was undone.' },
  undoing: {
    ja: (places) =>
      places === ''
        ? '途中まで元に戻したかもしれません。もう一度［元に戻す］を押してください。'
        : `途中まで元に戻しました。まだ戻っていないところ：${places}。もう一度［元に戻す］を押すと、続きを戻します。`,
    en: (places) =>
      places === ''
        ? ' A part may have been undone. Press Undo again.'
        : ` A part was undone. Not yet undone: ${places}. Press Undo again to go on.`,
  },
} satisfies Record<string, Bilingual<(places: string) => string>>;

/** An error between the product and Excel as a sentence: what happened, why, and what to do next. */
export function excelErrorSentence(language: Language, code: ExcelErrorSentenceCode, facts: ExcelErrorFacts): string {
  const sentence: Bilingual<(named: Named) => string> = sentences[code];
  const line = sentence[language]({
    sheets: (facts.sheets ?? []).map((name) => (language === 'ja' ? `「${name}」` : `“${name}”`)).join(language === 'ja' ? '' : ', '),
    cells: cellList(language, facts),
    excelCode: facts.excelCode ?? code,
    nothingUndone: facts.partlyUndone === true ? '' : halfWords.nothingUndone[language](),
  });
  return line + halfWay(language, facts);
}

function halfWay(language: Language, { restored, undoing, partlyUndone, stillWritten = [] }: ExcelErrorFacts): string {
  const places = cellList(language, { cells: stillWritten });
  if (partlyUndone === true && places === '') return halfWords.partlyUndone[language]();
  if (undoing === true) return halfWords.undoing[language](places);
  if (restored === undefined) return '';
  return restored ? halfWords.restored[language]() : halfWords.writing[language](places);
}

/** As many cells as a sentence holds. */
const CELLS_IN_A_SENTENCE = 5;

function cellList(language: Language, { cells = [], cellCount = cells.length }: ExcelErrorFacts): string {
  const named = cells.slice(0, CELLS_IN_A_SENTENCE).join(language === 'ja' ? '、' : ', ');
  const rest = cellCount - Math.min(cells.length, CELLS_IN_A_SENTENCE);
  if (rest <= 0) return named;
  return language === 'ja' ? `${named} ほか ${String(rest)} セル` : `${named} and ${String(rest)} more`;
}
