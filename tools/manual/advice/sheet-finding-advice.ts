import type { BilingualAdvice } from './advice';

/** What the manual says of findings about sheets that are evaluated together, or that nobody sees. */
export const sheetFindingAdvice = {
  'duplicate-indicator': {
    ja: {
      cause:
        '同じ名称の指標が同じ場所に 2 つあります。行の写し間違いか、再掲です。シート全体が同じ表のときは、別の年度、上期と下期、当初と修正などの写しです。2 つの計画に同じ名前の基本目標などがあると、1 つにまとめて数えます。',
      remedy: '写し間違いなら削除します。再掲なら「(再掲)」を付けると区別されます。同じ表や別の計画のシートは、評価する方だけを選びます。',
    },
    en: {
      cause:
        'The same indicator stands twice in one place: a row copied by mistake, or repeated on purpose. Where a whole sheet is the same table, it is another year, half of a year or version of it. Goals of one name in two plans are counted as one.',
      remedy:
        'Delete one, or mark the repeated one with (再掲). Of sheets with the same table, or of two plans, choose the one to evaluate.',
    },
  },
  'years-differ': {
    ja: {
      cause: 'ブックに複数の計画があり、実績の最新の年度が違います。',
      remedy: '行ごとの年度は正しく扱います。1 つの年度の集計や報告にするときは、年度かシートを選びます。',
    },
    en: {
      cause: 'The workbook holds several plans whose latest actuals are of different years.',
      remedy: 'Each row is treated as of its own year. For the counts or the report of one year, choose the year or the sheets.',
    },
  },
  'hidden-sheet': {
    ja: {
      cause: '評価したシート、または指摘のあるシートが非表示です。',
      remedy: 'シート見出しを右クリックして再表示し、内容を確かめます。評価しないときは、ほかのシートだけを選びます。',
    },
    en: {
      cause: 'A sheet that was evaluated, or that a finding is about, is hidden.',
      remedy: 'Right-click a sheet tab and unhide it to look. To leave it out, choose the other sheets.',
    },
  },
  'outdated-sheet': {
    ja: {
      cause:
        '報告書・前年度比較・推移を作った後に、評価表の行が並べ替えられたり、指標が加えられたり、名称が変わったりしました。これらのシートの名称は文字、数値は行への参照なので、並べ替えには付いていきません。',
      remedy: '報告書か前年度比較を作り直します。書き込んだ要因や講評は残ります。',
    },
    en: {
      cause:
        'After the report, the comparison or the trend had been made, rows of the evaluation sheet were sorted, indicators added or names changed. On these sheets names are texts and figures refer to rows, so they do not follow a sort.',
      remedy: 'Make the report or the comparison again. Reasons and remarks that were typed there stay.',
    },
  },
} satisfies Readonly<Record<string, BilingualAdvice>>;
