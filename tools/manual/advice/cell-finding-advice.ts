import type { BilingualAdvice } from './advice';

/** What the manual says of findings about what stands in a single cell. */
export const cellFindingAdvice = {
  'unreadable-figure': {
    ja: {
      cause: '数値の欄に、1 つの数値として読めない内容があります(数値が 2 つある、文章、日付、TRUE/FALSE など)。推測はしません。',
      remedy:
        '数値を 1 つだけ入力します。年度などの注記は「3,560(H29)」のように括弧に入れれば残せます。画面の「数値にする」でも直せます。目標が「増加」「維持」などで数値を置けない指標は、状況を手で入力します。',
    },
    en: {
      cause: 'A figure holds something that is not one number: two numbers, a sentence, a date, TRUE or FALSE. Nothing is guessed.',
      remedy:
        'Enter one number. A note may stand in brackets behind it: 3,560(H29). "Enter a number" in the pane does it too. Where the target is a direction (増加, 維持), enter the status by hand.',
    },
  },
  'error-cell': {
    ja: {
      cause:
        '数値の欄、または進捗率・状況の欄にある数式の結果が、#N/A、#REF! などのエラーです。参照先の削除や、別ブックとのリンク切れが原因です。',
      remedy: '数式か参照先を直すか、値を入力し直します。進捗率・状況の欄なら、セルを空にしてもう一度評価すれば、本製品の数式が入ります。',
    },
    en: {
      cause: 'A figure, or a formula of yours for progress or status, shows #N/A, #REF! or the like: what it refers to is gone.',
      remedy:
        'Mend the formula or what it refers to, or type the value. A cell of progress or status may be cleared instead; evaluating again fills it.',
    },
  },
  'struck-out': {
    ja: {
      cause: '見え消し(取り消し線)があります。セルの一部なら、その文字を除いて読みました。セル全体なら、ほかと同じに評価しました。',
      remedy: '一部だけのときは、残りの値が正しいか確かめます。取りやめた指標なら行を表から除き、そうでなければ取り消し線を消します。',
    },
    en: {
      cause: 'Characters are struck through. Part of a cell was left out; a cell struck as a whole is evaluated like the others.',
      remedy: 'Check the value that is left. Take a withdrawn indicator out of the table; otherwise remove the strike.',
    },
  },
} satisfies Readonly<Record<string, BilingualAdvice>>;
