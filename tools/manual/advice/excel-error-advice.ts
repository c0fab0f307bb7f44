import type { ExcelErrorSentenceCode } from '../../../src/i18n/errors/excel-errors';
import type { BilingualAdvice } from './advice';

/** What the manual says of each error between the product and Excel. */
export const excelErrorAdvice: Readonly<Record<ExcelErrorSentenceCode, BilingualAdvice>> = {
  'cell-being-edited': {
    ja: {
      cause: 'セルに文字を入力している途中です。Excel は入力中の書き込みを受け付けません。',
      remedy: 'Enter キー(取りやめるときは Esc キー)を押してから、もう一度実行します。',
    },
    en: { cause: 'A cell is being typed into; Excel accepts nothing meanwhile.', remedy: 'Press Enter (or Esc), then try again.' },
  },
  'sheet-protected': {
    ja: {
      cause: 'シートが保護されています。本製品が保護を勝手に解除することはありません。',
      remedy: '［校閲］→［シート保護の解除］。配布元が保護しているときは、結果の列だけロックを外してもらいます。',
    },
    en: {
      cause: 'The sheet is protected. The product never unprotects one by itself.',
      remedy: 'Review > Unprotect Sheet, or have the result columns unlocked.',
    },
  },
  'structure-protected': {
    ja: {
      cause: 'ブックの構成が保護されており、新しいシートを追加できません。',
      remedy: '［校閲］→［ブックの保護］で解除します。進捗率と状況だけなら「評価する」で書き込めます。',
    },
    en: {
      cause: 'The workbook’s structure is protected, so no sheet can be added.',
      remedy: 'Review > Protect Workbook. Progress and status can be written without it.',
    },
  },
  'read-only': {
    ja: {
      cause: '保護ビュー、最終版、または読み取り専用で開いています。',
      remedy: '［編集を有効にする］を押すか、コピーを保存してそちらで実行します。',
    },
    en: {
      cause: 'The workbook is open in Protected View, marked final, or read-only.',
      remedy: 'Choose Enable Editing, or save a copy and work there.',
    },
  },
  'not-in-front': {
    ja: { cause: '実行中に別のブックの画面に切り替わりました。', remedy: '評価するブックの画面に戻って、もう一度実行します。' },
    en: { cause: 'Another workbook came to the front meanwhile.', remedy: 'Come back to this one and try again.' },
  },
  gone: {
    ja: { cause: '読み取りのあとに、シートが削除されたか、名前が変わりました。', remedy: 'もう一度実行します。' },
    en: { cause: 'A sheet was deleted or renamed after it had been read.', remedy: 'Try again.' },
  },
  'merged-cells': {
    ja: { cause: '結果を書く列に、結合されたセルがあります。', remedy: '進捗率と状況の列の結合を解除します。' },
    en: { cause: 'Cells are merged where results belong.', remedy: 'Unmerge the columns of progress and status.' },
  },
  'filtered-rows': {
    ja: { cause: 'フィルターで隠れた行があり、Excel が書き込みを拒みました。', remedy: '［データ］→［クリア］で絞り込みを解除します。' },
    en: { cause: 'Rows are hidden by a filter and Excel refused to write.', remedy: 'Data > Clear, then try again.' },
  },
  'too-large': {
    ja: {
      cause: '一度にやり取りできる量(Web 版では 5 MB)を超えています。書式だけが付いた空の行や列が大量にある場合が多いです。',
      remedy: '表の右と下の不要な行・列を削除して保存し直すか、シートを分けます。',
    },
    en: {
      cause: 'More than Excel exchanges at once (5 MB on the web), often for formatted but empty rows and columns.',
      remedy: 'Delete what is right of and below the table and save, or split the sheet.',
    },
  },
  busy: {
    ja: {
      cause: 'Excel がほかの処理(再計算、保存、ダイアログの表示など)をしています。',
      remedy: '開いているダイアログを閉じ、少し待ってから、もう一度実行します。',
    },
    en: { cause: 'Excel is busy calculating, saving or showing a dialog.', remedy: 'Close open dialogs, wait a moment and try again.' },
  },
  'changed-meanwhile': {
    ja: {
      cause:
        '作業ウィンドウに表示してから書き込むまでの間に、共同編集している人などがセルや行を変えました。人の入力を消したり、違う行に書き込んだりしないよう、書き込みをやめました。',
      remedy: 'もう一度実行します。新しい内容で読み直します。',
    },
    en: {
      cause:
        'Somebody changed cells or rows after they were shown in the pane. Nothing was written, so that nothing of theirs is lost and no other row is written.',
      remedy: 'Try again.',
    },
  },
  'changed-since': {
    ja: {
      cause: '本製品が書き込んだあとに、そのセルが変更されています。変更を消さないよう、何も戻していません。',
      remedy:
        '戻したいときは、示されたセルを書き込んだ直後の内容に戻してから、もう一度押します。そのまま使うなら［…は元に戻さない］を押すと、その前の操作を戻せます。',
    },
    en: {
      cause: 'The cells were changed after the product had written them. Nothing was undone, so that no change is lost.',
      remedy:
        'To undo all the same, give these cells what they held right after the write, then press Undo again. Else press “Do not undo”: the step before can be undone then.',
    },
  },
  'rows-moved': {
    ja: {
      cause:
        '書き込んだあとに行や列が挿入・削除・並べ替えされ、同じ番地が別のセルになっています。違う行を書き換えないよう、何も戻していません。',
      remedy:
        'Excel の［元に戻す］などで行や列を元の位置に戻してから、もう一度押します。戻せないときは［…は元に戻さない］を押すと、その前の操作を戻せます。',
    },
    en: {
      cause: 'Rows or columns were inserted, deleted or sorted, so that the same addresses are other cells. No wrong row was written.',
      remedy:
        'Bring them back, as with Excel’s own Undo, then press Undo in the pane again. Where that cannot be, press “Do not undo”: the step before can be undone then.',
    },
  },
  'array-formula': {
    ja: {
      cause: '結果の列に配列数式（Ctrl+Shift+Enter で入力した数式）があり、Excel はその一部だけの変更を受け付けません。',
      remedy: '配列数式の範囲をすべて選んで削除し、もう一度実行します。',
    },
    en: {
      cause: 'An array formula (Ctrl+Shift+Enter) stands in the result column; Excel lets nobody change a part of it.',
      remedy: 'Select the whole range of the array formula, delete it, and try again.',
    },
  },
  'table-fills-column': {
    ja: {
      cause: '評価表が Excel の「テーブル」になっており、1 つの数式が列全体に自動で広がりました。',
      remedy: '文にある［オートコレクトのオプション］で自動入力を切るか、［テーブル デザイン］→［範囲に変換］を行います。',
    },
    en: {
      cause: 'The sheet is an Excel table, which spread one formula over the whole column.',
      remedy: 'Turn that AutoCorrect option off, or use Table Design > Convert to Range.',
    },
  },
  'name-taken': {
    ja: { cause: '作ろうとしたシートと同じ名前のシートが、その間に作られました。', remedy: 'もう一度実行します。' },
    en: { cause: 'A sheet of that name was made meanwhile.', remedy: 'Try again.' },
  },
  'settings-lost': {
    ja: {
      cause: 'Excel が、ブックに書き込んだ設定を覚えていません。Mac の Excel で報告されている現象です。',
      remedy: 'ブックを別の名前で保存し、開き直してから、もう一度設定します。',
    },
    en: {
      cause: 'Excel does not keep the settings that were put into the workbook; this is known of Excel on the Mac.',
      remedy: 'Save the workbook under another name, open that, and set them again.',
    },
  },
  'formulas-left': {
    ja: {
      cause: 'フィルターや保護などのため、写しの数式を値に置き換えられませんでした。写しは残していません。',
      remedy: '元のシートのフィルターや保護を解除して、もう一度実行します。',
    },
    en: {
      cause: 'A filter or protection kept formulas in the copy from becoming values. No copy is left.',
      remedy: 'Clear filters and protection on the original and try again.',
    },
  },
  unsupported: {
    ja: {
      cause: 'その操作に必要な機能が、お使いの Excel にありません。',
      remedy: 'Excel 2021 以降か Microsoft 365 で実行します。対応表は管理者用マニュアルにあります。',
    },
    en: { cause: 'This Excel lacks a function that is needed.', remedy: 'Use Excel 2021 or later, or Microsoft 365.' },
  },
  unexpected: {
    ja: {
      cause: '本製品が知らないエラーを Excel が返しました。',
      remedy: '保存して Excel を開き直します。続くときは、表示されたコードを管理者に伝えてください。',
    },
    en: {
      cause: 'Excel answered with an error that the product does not know.',
      remedy: 'Save and open Excel again. If it goes on, tell your administrator the code.',
    },
  },
};
