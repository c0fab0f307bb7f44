import type { workbookFileErrors } from '../../../src/i18n/errors/workbook-file-errors';
import type { BilingualAdvice } from './advice';

const saveAsXlsx = {
  ja: 'Excel で開き、［名前を付けて保存］で「Excel ブック(.xlsx)」として保存します。',
  en: 'Open it in Excel and save it as an Excel workbook (.xlsx).',
};
const repair = {
  ja: 'Excel の［開く］→［参照］→［開く］ボタンの ▼ →［開いて修復する］で開き、保存し直します。直らなければ、控えのファイルを使います。',
  en: 'In Excel choose Open > Browse > the arrow beside Open > Open and Repair, and save it. If that fails, use a backup.',
};

/** What the manual says of each refusal of a workbook file. */
export const workbookFileAdvice: Readonly<Record<keyof typeof workbookFileErrors, BilingualAdvice>> = {
  'empty-file': {
    ja: {
      cause: 'ファイルの大きさが 0 バイトです。コピーやダウンロードが途中で失敗した場合に起こります。',
      remedy: '元のファイルをもう一度コピーします。',
    },
    en: { cause: 'The file has no content: a copy or download failed.', remedy: 'Copy the original again.' },
  },
  'not-a-workbook': {
    ja: { cause: '拡張子は .xlsx でも、中身が Excel のファイルではありません。', remedy: saveAsXlsx.ja },
    en: { cause: 'Whatever its name ends with, the content is not Excel’s.', remedy: saveAsXlsx.en },
  },
  'text-file': {
    ja: { cause: 'CSV や HTML の拡張子だけを .xlsx に変えたファイルです。業務システムの出力によくあります。', remedy: saveAsXlsx.ja },
    en: { cause: 'CSV or HTML under a workbook’s name, as business systems often export it.', remedy: saveAsXlsx.en },
  },
  truncated: {
    ja: {
      cause: 'ファイルの終わりがありません。コピーや送信が途中で切れています。',
      remedy: '元のファイルをもう一度コピーまたはダウンロードします。',
    },
    en: { cause: 'The file’s end is missing: a copy or transfer was cut off.', remedy: 'Copy or download the original once more.' },
  },
  damaged: {
    ja: { cause: 'ファイルの中身(zip)が壊れています。文にある名前は、壊れている部分です。', remedy: repair.ja },
    en: { cause: 'The package is damaged in the part that the message names.', remedy: repair.en },
  },
  encrypted: {
    ja: {
      cause: '開くときのパスワード、または秘密度ラベルなどで暗号化されています。',
      remedy: 'Excel で開き、［ファイル］→［情報］→［ブックの保護］→［パスワードを使用して暗号化］を空にして保存します。',
    },
    en: {
      cause: 'The file is encrypted with a password or a sensitivity label.',
      remedy: 'In Excel: File > Info > Protect Workbook > Encrypt with Password, clear it and save.',
    },
  },
  'old-xls': {
    ja: { cause: 'Excel 97–2003 形式(.xls)です。', remedy: saveAsXlsx.ja },
    en: { cause: 'The format of Excel 97 to 2003 (.xls).', remedy: saveAsXlsx.en },
  },
  xlsb: {
    ja: { cause: 'バイナリ形式(.xlsb)です。', remedy: saveAsXlsx.ja },
    en: { cause: 'The binary format (.xlsb).', remedy: saveAsXlsx.en },
  },
  ods: {
    ja: { cause: 'LibreOffice などの OpenDocument 形式(.ods)です。', remedy: saveAsXlsx.ja },
    en: { cause: 'OpenDocument (.ods), as LibreOffice saves it.', remedy: saveAsXlsx.en },
  },
  'no-workbook-part': {
    ja: { cause: 'Word や PowerPoint の文書、または普通の zip ファイルです。', remedy: '評価表のブックを指定します。' },
    en: { cause: 'A Word or PowerPoint document, or just a zip file.', remedy: 'Name the workbook with the table.' },
  },
  'too-large': {
    ja: {
      cause: '展開すると安全に読める量を超えます。書式だけの行・列やスタイルが大量にあるか、悪意のあるファイル(zip 爆弾)です。',
      remedy: '不要なシート、表の外の行と列、使っていないセルのスタイルを減らします。心当たりのないファイルは開かないでください。',
    },
    en: {
      cause: 'Unpacked, it is more than can be read safely: masses of formats and styles, or a file made to do harm.',
      remedy: 'Remove unneeded sheets, rows, columns and styles. Do not open a file that you did not expect.',
    },
  },
  doctype: {
    ja: {
      cause: 'Excel が書くことのない宣言が入っています。攻撃に使われる手口のため、読みません。',
      remedy: 'ファイルの入手元を確認します。正しいブックなら Excel で保存し直します。',
    },
    en: {
      cause: 'It holds a declaration that Excel never writes and attacks do.',
      remedy: 'Check where it came from. If it is genuine, save it again in Excel.',
    },
  },
  'broken-xml': {
    ja: { cause: 'ファイルの一部(文にある名前)が XML として正しくありません。ほかのソフトの出力や破損が原因です。', remedy: repair.ja },
    en: { cause: 'The part that the message names is not well-formed: written by other software, or damaged.', remedy: repair.en },
  },
  'missing-part': {
    ja: { cause: 'ブックが参照している部分がファイルの中にありません。', remedy: repair.ja },
    en: { cause: 'A part that the workbook refers to is not in the file.', remedy: repair.en },
  },
  'out-of-grid': {
    ja: {
      cause: '1,048,576 行または XFD 列を超えるセルが書かれています。Excel 以外のソフトの出力です。',
      remedy: 'Excel で開いて保存し直します。',
    },
    en: {
      cause: 'It names a cell beyond row 1,048,576 or column XFD: not written by Excel.',
      remedy: 'Open it in Excel and save it again.',
    },
  },
  unsupported: {
    ja: { cause: '暗号化 zip、珍しい圧縮方式、Shift_JIS の XML など、対応していない保存方式です。', remedy: saveAsXlsx.ja },
    en: { cause: 'An encrypted zip, an unusual compression or text encoding.', remedy: saveAsXlsx.en },
  },
  'array-formula': {
    ja: {
      cause: '結果を書くセルが、複数セルの配列数式かデータテーブルの一部です。',
      remedy: 'その範囲を選んで数式を削除し、もう一度実行します。',
    },
    en: {
      cause: 'A result would go into part of an array formula or data table.',
      remedy: 'Select its range, delete the formula and try again.',
    },
  },
  'written-unsound': {
    ja: {
      cause: '本製品が書き込む内容に誤りがあり、保存前の読み返しで見つかりました。元のファイルはそのまま残っています。',
      remedy: 'Excel で開いて保存し直してから、もう一度実行します。繰り返すときは、この文を添えて開発元に知らせてください。',
    },
    en: {
      cause: 'The product made a mistake in what it was about to write, and noticed it on reading it back. The original is as it was.',
      remedy: 'Open the workbook in Excel, save it again and repeat. If it happens again, please report the message.',
    },
  },
};
