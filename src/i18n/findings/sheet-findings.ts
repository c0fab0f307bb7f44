import type { Bilingual } from '../language';
import { atCommand } from './readers';

interface SheetFinding {
  readonly recorded?: string | null;
  readonly computed?: string | null;
  readonly variant?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

const CHOOSE: Bilingual<string> = {
  ja: `評価するシートを選んでください（${atCommand('画面では')}「読み取りを確認・修正」${atCommand('、コマンドでは --sheet')}）。`,
  en: `choose the sheet to evaluate (${atCommand('in the pane ')}under "Check and correct the reading"${atCommand(', on the command line with --sheet')}).`,
};

const MAKE_AGAIN: Bilingual<string> = {
  ja: `このシートを作り直してください（${atCommand('画面では')}「進行管理」の「比較・報告」${atCommand('、コマンドでは report か compare')}）。`,
  en: `Please make this sheet again (${atCommand('in the pane ')}under "Compare and report"${atCommand(', on the command line with report or compare')}).`,
};

/** R5 with its sheets, and the earlier years with theirs; nothing where they are not known. */
function yearsOf(
  details: Readonly<Record<string, string | number>> | undefined,
  [before, open, between, close]: readonly [string, string, string, string],
): string {
  const text = (name: string): string => String(details?.[name] ?? '');
  if (text('latest') === '') return '';
  return `${before}${text('latest')}${open}${text('latestSheets')}${between}${text('earlier')}${open}${text('earlierSheets')}${close}`;
}

/** What is said of sheets that are evaluated together, or that nobody sees. */
export const sheetFindings = {
  'duplicate-indicator': {
    sentence: {
      ja: ({ variant, recorded, details: { first = '', common = '' } = {} }) =>
        variant === 'looked-up'
          ? `この表の指標は、同じ指標のあるシート「${String(first)}」で評価しています。二重に数えないよう、このシートは評価せず、何も書き込みません。このシートを評価するときは、${CHOOSE.ja}`
          : variant === 'other-year'
            ? `この表の指標の大半は、シート「${String(first)}」にも別の年度のものがあり、両方を数えると二重になります。${CHOOSE.ja}`
            : variant === 'same-table'
              ? `シート「${String(first)}」にも同じ名称・単位・基準値・目標値の指標が ${String(common)} 件あり、実績値だけが違います。二重に数えています。${CHOOSE.ja}`
              : variant === 'same-goal'
                ? `「${String(recorded)}」${Number(common) > 0 ? `など ${String(Number(common) + 1)} 件` : ''}は、別の計画のシート「${String(first)}」にも同じ名前であり、1 つにまとめて数えています。計画ごとに数えるには、${CHOOSE.ja}`
                : `同じ名称の指標が${first === '' ? '' : ` ${String(first)} に`}すでにあります。重複していないか確認してください。`,
      en: ({ variant, recorded, details: { first = '', common = '' } = {} }) =>
        variant === 'looked-up'
          ? `The indicators of this table are evaluated on the sheet "${String(first)}", where they stand, too. Lest they be counted twice, this sheet is not evaluated, and nothing is written to it. To evaluate this one, ${CHOOSE.en}`
          : variant === 'other-year'
            ? `Most indicators of this table also stand on the sheet "${String(first)}" for another year, and would be counted twice. Please ${CHOOSE.en}`
            : variant === 'same-table'
              ? `The sheet "${String(first)}" holds ${String(common)} of these indicators with the same unit, baseline and target, and only other actuals. They are counted twice. Please ${CHOOSE.en}`
              : variant === 'same-goal'
                ? `"${String(recorded)}"${Number(common) > 0 ? ` (and ${String(common)} more)` : ''} is also a goal on the sheet "${String(first)}" of another plan, and the two are counted as one. To count each plan by itself, ${CHOOSE.en}`
                : `An indicator of the same name already stands${first === '' ? ' above' : ` in ${String(first)}`}. Please check for a duplicate.`,
    },
  },
  'years-differ': {
    sentence: {
      ja: ({ details }) =>
        `最新の年度がそろっていません${yearsOf(details, ['：', '（', '）、', '）'])}。それぞれの年度で評価し、あわせて数えています。1 つの年度だけを評価するには、年度かシートを選んでください（${atCommand('画面では')}「読み取りを確認・修正」${atCommand('、コマンドでは --year か --sheet')}）。`,
      en: ({ details }) =>
        `The latest years differ${yearsOf(details, [': ', ' (', '), ', ')'])}. Each is evaluated for its own year, and all are counted together. To evaluate one year, choose the year or the sheets (${atCommand('in the pane ')}under "Check and correct the reading"${atCommand(', on the command line with --year or --sheet')}).`,
    },
  },
  'hidden-sheet': {
    sentence: {
      ja: ({ details: { sheet = '', count = 0 } = {} }) => {
        const hidden = `非表示のシート${sheet === '' ? '' : `「${String(sheet)}」`}`;
        return count === 0
          ? `${hidden}です。内容を確かめるには、シート見出しを右クリックして再表示してください。`
          : `${hidden}も評価し、指標 ${String(count)} 件を数えています。含めないときは、${CHOOSE.ja}`;
      },
      en: ({ details: { sheet = '', count = 0 } = {} }) => {
        const named = sheet === '' ? '' : ` "${String(sheet)}"`;
        return count === 0
          ? `The sheet${named} is hidden. Right-click a sheet tab and unhide it to look at it.`
          : `The hidden sheet${named} is evaluated, too, and its ${String(count)} indicators are counted. To leave it out, ${CHOOSE.en}`;
      },
    },
  },
  'outdated-sheet': {
    sentence: {
      ja: ({ variant, recorded, computed, details: { sheet = '', count = 1 } = {} }) => {
        const [made, row, other] = [sheet, recorded ?? '', computed ?? ''].map((name) => (name === '' ? '' : `「${name}」`));
        if (variant === 'lost')
          return `シート${made}に、なくなったシートや行を参照する数式（#REF!）が ${String(count)} 個あります。作り直すか、不要であればシートを削除してください。`;
        return variant === 'lacking'
          ? `シート${made}に載っていない評価表の指標があります（${other}${count === 1 ? '' : `など ${String(count)} 件`}）。${MAKE_AGAIN.ja}`
          : `シート${made}の${row === '' ? '' : `${row}の`}行に、別の指標${other}の数値が表示されています（同様の行は計 ${String(count)} 行）。作成後に評価表が並べ替えられたか、指標の名称が変わったためです。${MAKE_AGAIN.ja}`;
      },
      en: ({ variant, recorded, computed, details: { sheet = '', count = 1 } = {} }) => {
        const [made, row, other] = [sheet, recorded ?? '', computed ?? ''].map((name) => (name === '' ? '' : ` "${name}"`));
        if (variant === 'lost')
          return `Formulas on the sheet${made} read a sheet or a row that is no more (#REF!, ${String(count)}). Make the sheet anew, or delete it where it is of no use.`;
        return variant === 'lacking'
          ? `The sheet${made} lacks indicators of the evaluation sheets (${String(count)}, first${other}). ${MAKE_AGAIN.en}`
          : `On the sheet${made} a row${row} shows the figures of another indicator${other} (rows like it: ${String(count)}). The evaluation sheet was sorted since, or names were changed. ${MAKE_AGAIN.en}`;
      },
    },
  },
} satisfies Readonly<Record<string, { sentence: Bilingual<(finding: SheetFinding) => string> }>>;
