import type { PaneWord } from '../../../src/i18n/pane';
import type { BilingualAdvice } from './advice';

/** What the manual says of what the pane shows in place of, or above, its results. */
export const paneAdvice = {
  noAnswer: {
    ja: {
      cause:
        'office.js を読み込めないか、Excel が応答していません。サーバーや証明書の問題、閉域網でのインターネット版の利用が考えられます。',
      remedy: '「再読み込み」を押します。直らなければ Excel を開き直します。全員に起きるときは、管理者が npm run doctor で点検します。',
    },
    en: {
      cause:
        'office.js did not load, or Excel does not answer: the server, its certificate, or a release for the internet on a closed network.',
      remedy: 'Press Reload, then open Excel again. If everybody has it, the administrator runs npm run doctor.',
    },
  },
  notInExcel: {
    ja: { cause: 'アドインのページを、ブラウザーで直接開いています。', remedy: 'Excel の［ホーム］→［進捗評価］から開きます。' },
    en: { cause: 'The add-in’s page was opened in a browser.', remedy: 'Open it from Excel’s Home tab.' },
  },
  unsupported: {
    ja: {
      cause: 'Excel 2019 以前など、必要な機能(ExcelApi 1.14)のない版です。',
      remedy: 'Excel 2021 以降、Microsoft 365、Web 版 Excel を使います。',
    },
    en: {
      cause: 'This Excel, such as 2019 or earlier, lacks ExcelApi 1.14.',
      remedy: 'Use Excel 2021 or later, Microsoft 365, or Excel for the web.',
    },
  },
  noTable: {
    ja: {
      cause: '開いているブックに、評価表の見出しが見つかりません。',
      remedy: '評価表のあるブックを開くか、「読み取りを確認・修正」で見出し行と列を指定します。',
    },
    en: { cause: 'The workbook has no headings of an evaluation table.', remedy: 'Open one that has, or name heading row and columns.' },
  },
  readOnly: {
    ja: {
      cause: 'ブックが読み取り専用です。',
      remedy: '結果の確認だけならそのまま使えます。書き込むときは［編集を有効にする］を押すか、コピーを保存します。',
    },
    en: { cause: 'The workbook is read-only.', remedy: 'Results can be looked at. To write, choose Enable Editing or save a copy.' },
  },
  outOfDate: {
    ja: { cause: '共同編集している人がブックを変えました。表示中の結果は、変わる前のものです。', remedy: '「読み直す」を押します。' },
    en: { cause: 'A colleague changed the workbook; what is shown is from before.', remedy: 'Press "Read again".' },
  },
  partNotLoaded: {
    ja: {
      cause: '画面の一部を、アドインのサーバーから読み込めませんでした。',
      remedy: 'ネットワークにつながっているか確認し、「もう一度」を押します。ほかの人も同じなら、管理者に知らせます。',
    },
    en: {
      cause: 'A part of the pane could not be loaded from the add-in’s server.',
      remedy: 'Check the network and press "Try again". If others see the same, tell the administrator.',
    },
  },
  edited: {
    ja: {
      cause: '「実績を直したら自動で評価し直す」を切っている間に、シートが変更されました。',
      remedy: '「読み直す」を押すか、［設定］で入れます。',
    },
    en: {
      cause: 'The sheet was changed while "Evaluate anew when a figure is edited" is off.',
      remedy: 'Press "Read again", or turn it on in the settings.',
    },
  },
  notJson: {
    ja: {
      cause: '設定の欄に貼り付けた内容、または読み込んだファイルが JSON の形になっていません。',
      remedy: '括弧、引用符、コンマを確認します。設定を書き出したファイルを手本にできます。',
    },
    en: {
      cause: 'What was pasted or imported as rules is not JSON.',
      remedy: 'Check brackets, quotes and commas; an exported file shows how.',
    },
  },
  noSuchNumber: {
    ja: { cause: '「数値にする」の欄に、数値でないものが入力されました。', remedy: '半角の数字で 1 つ入力します。' },
    en: { cause: 'What was typed under "Enter a number" is not one.', remedy: 'Type one number.' },
  },
  reasonMissing: {
    ja: { cause: '「このまま残す」の理由が空欄です。理由はセルのメモに残り、あとで見る人の助けになります。', remedy: '理由を入力します。' },
    en: {
      cause: 'No reason was given for keeping a value. It is left as a note on the cell for whoever looks later.',
      remedy: 'Type the reason.',
    },
  },
} satisfies Readonly<Partial<Record<PaneWord, BilingualAdvice>>>;
