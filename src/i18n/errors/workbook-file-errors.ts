import type { ErrorWords } from './error-words';
import type { Bilingual } from '../language';

/** What is known of the place, in brackets; nothing where nothing is. */
function place(...texts: readonly string[]): string {
  const known = texts.filter((text) => text !== '');
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

const textKinds: Readonly<Record<string, Bilingual<string>>> = {
  html: { ja: 'HTML', en: 'HTML' },
  xml: { ja: 'XML', en: 'XML' },
  text: { ja: 'テキスト（CSV など）', en: 'text (such as CSV)' },
};

const unknownText: Bilingual<string> = { ja: 'テキスト', en: 'text' };

const lessRows: Bilingual<string> = { ja: '不要なシートや行を減らしてください。', en: 'Remove sheets or rows that are not needed.' };

/** What helps against a part that is too large (`details.holds`). */
const lessOf: Readonly<Record<string, Bilingual<string>>> = {
  styles: {
    ja: 'セルのスタイルが多すぎます。新しいブックに必要なシートの値と書式を貼り付けるなどして、使っていないスタイルを減らしてください。',
    en: 'It has too many cell styles: remove those that are not used, for example by copying the sheets that are needed into a new workbook.',
  },
  surroundings: {
    ja: 'シートの条件付き書式・入力規則・結合などの設定が多すぎます。不要なものを削除してください。',
    en: 'The sheet has too many conditional formats, validations, merged cells and the like: remove those that are not needed.',
  },
  parts: {
    ja: 'ブックに入っている部品（シート、画像、図形など）が多すぎます。不要なものを削除してください。',
    en: 'The workbook holds too many sheets, pictures and the like: remove those that are not needed.',
  },
};

/** What the room of workbook files refuses. */
export const workbookFileErrors = {
  'empty-file': {
    ja: () => 'ファイルが空です（0 バイト）。保存し直したファイルを指定してください。',
    en: () => 'The file is empty (0 bytes). Please save it again.',
  },
  'not-a-workbook': {
    ja: () => 'Excel ブック（.xlsx・.xlsm）ではありません。Excel で開いて .xlsx 形式で保存し直してください。',
    en: () => 'This is not an Excel workbook (.xlsx, .xlsm). Open it in Excel and save it as .xlsx.',
  },
  'text-file': {
    ja: (detail) =>
      detail('kind') === 'pdf'
        ? '中身が PDF で、Excel ブックではありません。PDF にする前の Excel ブックを指定してください。'
        : `中身が${(textKinds[detail('kind')] ?? unknownText).ja}で、Excel ブックではありません。Excel で開いて .xlsx 形式で保存し直してください。`,
    en: (detail) =>
      detail('kind') === 'pdf'
        ? 'The file holds a PDF, not an Excel workbook. Use the workbook that it was made from.'
        : `The file holds ${(textKinds[detail('kind')] ?? unknownText).en}, not an Excel workbook. Open it in Excel and save it as .xlsx.`,
  },
  truncated: {
    ja: () => 'ファイルが途中で切れています。元のファイルをもう一度コピーまたはダウンロードしてください。',
    en: () => 'The file is cut off. Copy or download the original once more.',
  },
  damaged: {
    ja: (detail) => `ファイルが壊れています${place(detail('part'))}。Excel の「開いて修復する」で開き、保存し直してください。`,
    en: (detail) => `The file is damaged${place(detail('part'))}. Open it in Excel with "Open and Repair" and save it again.`,
  },
  encrypted: {
    ja: () => 'パスワードで暗号化されています。Excel で開いて読み取りパスワードを外し、保存し直してください。',
    en: () => 'The file is encrypted with a password. Open it in Excel, remove the password and save it again.',
  },
  'old-xls': {
    ja: () => '古い形式（.xls）のブックです。Excel で開いて .xlsx 形式で保存し直してください。',
    en: () => 'This is a workbook in the old .xls format. Open it in Excel and save it as .xlsx.',
  },
  xlsb: {
    ja: () => 'バイナリ形式（.xlsb）のブックです。Excel で開いて .xlsx 形式で保存し直してください。',
    en: () => 'This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.',
  },
  ods: {
    ja: () => 'OpenDocument 形式（.ods）のファイルです。.xlsx 形式で保存し直してください。',
    en: () => 'This is an OpenDocument file (.ods). Save it as .xlsx.',
  },
  'no-workbook-part': {
    ja: () => 'Excel ブックの中身がありません（Word などほかの文書か、ただの zip ファイルです）。評価表のブックを指定してください。',
    en: () =>
      'There is no workbook in this file (it is another Office document, or just a zip file). Please name the workbook with the table.',
  },
  'too-large': {
    ja: (detail) =>
      `展開すると大きすぎて安全に読めません${place(detail('part'), detail('limit'))}。${(lessOf[detail('holds')] ?? lessRows).ja}`,
    en: (detail) =>
      `Unpacked, the file is too large to be read safely${place(detail('part'), detail('limit'))}. ${(lessOf[detail('holds')] ?? lessRows).en}`,
  },
  doctype: {
    ja: (detail) =>
      `ブックにはないはずの DOCTYPE 宣言があるため、安全のため開きません${place(detail('part'))}。ファイルの入手元を確認してください。`,
    en: (detail) =>
      `The file declares a DOCTYPE, which workbooks never do, and was not opened for safety${place(detail('part'))}. Check where the file came from.`,
  },
  'broken-xml': {
    ja: (detail) =>
      `ファイルの一部が壊れています${place(detail('part'), detail('where'))}。Excel の「開いて修復する」で開き、保存し直してください。`,
    en: (detail) =>
      `A part of the file is broken${place(detail('part'), detail('where'))}. Open it in Excel with "Open and Repair" and save it again.`,
  },
  'missing-part': {
    ja: (detail) => `ファイルに必要な部分がありません${place(detail('part'))}。Excel の「開いて修復する」で開き、保存し直してください。`,
    en: (detail) => `A part of the file is missing${place(detail('part'))}. Open it in Excel with "Open and Repair" and save it again.`,
  },
  'out-of-grid': {
    ja: (detail) => `Excel の範囲を超えるセルがあります${place(detail('part'), detail('cell'))}。Excel で開いて保存し直してください。`,
    en: (detail) =>
      `There is a cell beyond Excel's grid${place(detail('part'), detail('cell'))}. Open the file in Excel and save it again.`,
  },
  unsupported: {
    ja: (detail) =>
      `このファイルの保存方式には対応していません${place(detail('feature'), detail('part'))}。Excel で開いて .xlsx 形式で保存し直してください。`,
    en: (detail) =>
      `The way this file was saved is not supported${place(detail('feature'), detail('part'))}. Open it in Excel and save it as .xlsx.`,
  },
  'array-formula': {
    ja: (detail) =>
      `シート「${detail('sheet')}」の ${detail('cell')} は配列数式かデータテーブルの一部で、書き換えられません。その数式を解除してください。`,
    en: (detail) =>
      `${detail('cell')} on the sheet "${detail('sheet')}" is part of an array formula or data table and cannot be changed. Remove that formula first.`,
  },
  'written-unsound': {
    ja: (detail) =>
      `書き込む内容を読み返して確かめたところ、正しくできていませんでした${place(detail('part'), detail('where'))}。ファイルは変更していません。Excel で開いて保存し直してから、もう一度実行してください。`,
    en: (detail) =>
      `What was to be written was read back and is not as it should be${place(detail('part'), detail('where'))}. No file has been changed. Open the workbook in Excel, save it again and repeat the command.`,
  },
} satisfies Readonly<Record<string, ErrorWords>>;
