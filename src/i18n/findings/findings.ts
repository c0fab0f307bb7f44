import { countFindings } from './count-findings';
import { directionFindings } from './direction-findings';
import type { DoubtMessage } from './doubts';
import { tableSentence } from './table-sentence';
import type { Bilingual, Language } from '../language';
import { layoutSentence } from './layout-findings';
import { WHERE_COLUMNS } from './open-columns';
import { atCommand, forReader, inPane, type Reader } from './readers';
import { formulaFindings } from './formula-words';
import { sheetFindings } from './sheet-findings';
import { shownRuleFindings } from './shown-rule-words';
import { unreadableWords } from './unreadable-words';

/** What a finding's sentence is made of. The engine's `Finding` has this shape. */
export interface FindingMessage {
  readonly code: FindingSentenceCode;
  /** What the sheet holds, as displayed. */
  readonly recorded: string | null;
  /** What the rule gives, or what was expected. */
  readonly computed: string | null;
  /** Which of the code's sentences is meant. */
  readonly variant?: string;
  /** What else the sentence names. */
  readonly details?: Readonly<Record<string, string | number>>;
  /** Of a table whose reading is doubtful: what was seen. */
  readonly doubts?: readonly DoubtMessage[];
}

/** Parts of a row, as findings name them in `variant`. */
const parts: Readonly<Record<string, Bilingual<string>>> = {
  baseline: { ja: '基準値', en: 'baseline' },
  actual: { ja: '実績値', en: 'actual' },
  target: { ja: '目標値', en: 'target' },
  progress: { ja: '進捗率', en: 'progress' },
  status: { ja: '状況', en: 'status' },
};

function part(language: Language, finding: FindingMessage): string {
  const { variant } = finding;
  const fallback: Bilingual<string> = { ja: '数値', en: 'figure' };
  return ((variant === undefined ? undefined : parts[variant]) ?? fallback)[language];
}

/** The part's name at the beginning of an English sentence. */
function partAtStart(finding: FindingMessage): string {
  const word = part('en', finding);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A named detail as text; empty where the finding does not have it. */
function detail(finding: FindingMessage, name: string): string {
  const value = finding.details?.[name];
  return value === undefined ? '' : String(value);
}

function why(language: Language, finding: FindingMessage): string {
  return (unreadableWords[detail(finding, 'why')] ?? unreadableWords['text'] ?? { ja: '', en: '' })[language];
}

function isUncalculated(finding: FindingMessage): boolean {
  return detail(finding, 'why') === 'uncalculated';
}

/** A target such as 増加 or 維持 is a direction, for which there may be no number. */
function wordForTarget(language: Language, finding: FindingMessage): string {
  if (finding.variant !== 'target' || detail(finding, 'why') !== 'text') return '';
  return language === 'ja'
    ? `数値の目標を置けない指標（増加、維持、↗ など）は、規則「${atCommand('directions」（--profile directions）')}${inPane('目標が方向」')}で評価するか、状況を手で入力してください。`
    : ' Where the target is a direction and cannot be a number (増加, 維持, ↗), evaluate by the preset directions, or enter the status by hand.';
}

/** A text as quoted in a sentence; an empty cell is said in words. */
function quote(language: Language, text: string | null): string {
  const words: Bilingual<string> =
    text === null || text === '' ? { ja: '空欄', en: 'an empty cell' } : { ja: `「${text}」`, en: `"${text}"` };
  return words[language];
}

/** A clause with an optional text in it; nothing where the text is missing. */
function where(text: string | null, clause: (text: string) => string): string {
  return text === null || text === '' ? '' : clause(text);
}

interface FindingWords {
  readonly sentence: Bilingual<(finding: FindingMessage) => string>;
}

const words = {
  'progress-differs': {
    sentence: {
      ja: (f) =>
        `進捗率は${quote('ja', f.recorded)}と入力されていますが、規則では ${f.computed ?? '-'} です。どちらが正しいか確認してください。`,
      en: (f) => `Progress was typed as ${quote('en', f.recorded)}, but the rule gives ${f.computed ?? '-'}. Please check which is right.`,
    },
  },
  'status-differs': {
    sentence: {
      ja: (f) =>
        `状況は${quote('ja', f.recorded)}と入力されていますが、規則では${quote('ja', f.computed)}です。どちらが正しいか確認してください。`,
      en: (f) =>
        `Status was typed as ${quote('en', f.recorded)}, but the rule gives ${quote('en', f.computed)}. Please check which is right.`,
    },
  },
  'results-differ': {
    sentence: {
      ja: (f) =>
        `${where(detail(f, 'cells'), (cells) => `${cells} セルの`)}結果が規則による値と異なります。値で書き込む設定では、前回の評価の結果と手入力を見分けられません。すべて規則の値に更新するには、${atCommand('画面では')}「規則の値にする」を押し${atCommand('、コマンドでは --apply-rule を付け')}てください。`,
      en: (f) =>
        `The results${where(detail(f, 'cells'), (cells) => ` in ${cells} cells`)} differ from what the rule gives. Where values are written, those of an earlier run cannot be told from typed ones. Press "Use the rule’s value"${atCommand(' in the pane, or add --apply-rule to the command,')} to renew them all.`,
    },
  },
  ...directionFindings,
  ...formulaFindings,
  ...shownRuleFindings,
  ...countFindings,
  'counts-differ': {
    sentence: {
      ja: (f) =>
        f.variant === 'no-column'
          ? `集計表に「${detail(f, 'status')}」の列がなく、この状況の ${f.computed ?? '-'} 件がどの列にも数えられていません。列を加えるか、その指標の状況を直してください。`
          : f.variant === 'no-row'
            ? `集計表に「${detail(f, 'label')}」の行がなく、この ${f.computed ?? '-'} 指標が合計に入っていません。行を加えて、もう一度評価してください。`
            : `集計表${where(detail(f, 'label'), (label) => `の「${label}」`)}${where(detail(f, 'status'), (status) => `の「${status}」`)}は ${f.recorded ?? '-'} 件と入力されていますが、数えると ${f.computed ?? '-'} 件です。`,
      en: (f) =>
        f.variant === 'no-column'
          ? `The count table has no column "${detail(f, 'status')}", so that ${f.computed ?? '-'} of its indicators are in none. Add the column, or correct the status of those indicators.`
          : f.variant === 'no-row'
            ? `The count table has no row "${detail(f, 'label')}", so that its ${f.computed ?? '-'} indicators are not in the total. Add the row and evaluate again.`
            : `The count table${where(detail(f, 'label'), (label) => `'s row "${label}"`)} says ${f.recorded ?? '-'}${where(detail(f, 'status'), (status) => ` for "${status}"`)}, but counting gives ${f.computed ?? '-'}.`,
    },
  },
  'label-differs': {
    sentence: {
      ja: (f) => `集計表では${quote('ja', f.recorded)}ですが、見出しは${quote('ja', f.computed)}です。名称をそろえてください。`,
      en: (f) => `The count table says ${quote('en', f.recorded)}, the heading says ${quote('en', f.computed)}. Please make them the same.`,
    },
  },
  'missing-actual': {
    sentence: {
      ja: (f) => `実績値が${quote('ja', f.recorded)}のため、進捗率を計算していません（未測定）。`,
      en: (f) => `The actual is ${quote('en', f.recorded)}, so there is no progress (not measured).`,
    },
  },
  'missing-target': {
    sentence: {
      ja: (f) => `目標値が${quote('ja', f.recorded)}のため、評価できません。目標値を入力してください。`,
      en: (f) => `The target is ${quote('en', f.recorded)}, so the indicator cannot be evaluated. Please enter the target.`,
    },
  },
  'missing-baseline': {
    sentence: {
      ja: (f) =>
        f.variant === 'not-assessed'
          ? `基準値が${quote('ja', f.recorded)}のため、評価していません。`
          : f.variant === 'first-available'
            ? `基準値が${quote('ja', f.recorded)}のため、数値のある最初の年度を基準値としました。`
            : `基準値が${quote('ja', f.recorded)}のため、0 として計算しました。`,
      en: (f) =>
        f.variant === 'not-assessed'
          ? `The baseline is ${quote('en', f.recorded)}, so the indicator was not assessed.`
          : f.variant === 'first-available'
            ? `The baseline is ${quote('en', f.recorded)}; the first year that has a figure was taken instead.`
            : `The baseline is ${quote('en', f.recorded)}; it was counted as 0.`,
    },
  },
  'unreadable-figure': {
    sentence: {
      ja: (f) =>
        isUncalculated(f)
          ? `${part('ja', f)}は数式ですが、計算結果がファイルに保存されていません。Excel で開いて保存し直してから、もう一度評価してください。`
          : `${part('ja', f)}の${quote('ja', f.recorded)}は${why('ja', f)}。数値だけの入力に直してください（注記は括弧に入れると読めます）。${wordForTarget('ja', f)}`,
      en: (f) =>
        isUncalculated(f)
          ? `${partAtStart(f)} is a formula whose result is not stored in the file. Please open the file in Excel, save it, and evaluate it again.`
          : `${partAtStart(f)} ${quote('en', f.recorded)} ${why('en', f)}. Please enter one number (a note may stand in brackets behind it).${wordForTarget('en', f)}`,
    },
  },
  'error-cell': {
    sentence: {
      ja: (f) => `${part('ja', f)}のセルがエラー${where(f.recorded, (text) => `「${text}」`)}です。数式か参照先を直してください。`,
      en: (f) =>
        `The cell for ${part('en', f)} holds an error${where(f.recorded, (text) => ` (${text})`)}. Please mend its formula or what it refers to.`,
    },
  },
  'target-equals-baseline': {
    sentence: {
      ja: (f) =>
        f.variant === 'expected'
          ? '今年度の目標（期待される値）が基準値と同じで、進捗率を計算できません。今年度の目標か、計画期間の設定（pace）を確認してください。'
          : `目標値${where(f.recorded, (text) => `「${text}」`)}が基準値と同じで、(b-a)/(c-a) を計算できません。維持が目標なら、指標名に ※ を付け${f.variant === 'no-mark' ? '、表の下に「※印の進捗率は、b/cにより算出」と書く' : 'る'}と b/c で計算します。`,
      en: (f) =>
        f.variant === 'expected'
          ? "This year's goal equals the baseline, so progress cannot be computed. Please check this year's target, or the plan's time (pace) in the rules."
          : `The target${where(f.recorded, (text) => ` "${text}"`)} equals the baseline, so (b-a)/(c-a) cannot be computed. If the aim is to keep it up, mark the name with ※${f.variant === 'no-mark' ? ', write "※印の進捗率は、b/cにより算出" below the table,' : ''} and b/c is used.`,
    },
  },
  'target-zero': {
    sentence: {
      ja: (f) =>
        f.variant === 'expected'
          ? '今年度の目標（期待される値）が 0 で、b/c を計算できません。今年度の目標を確認するか、状況を手で入力してください。'
          : '目標値が 0 のため、b/c を計算できません。(b-a)/(c-a) で計算できる指標なら ※ などの印を外し、そうでなければ状況を手で入力してください。',
      en: (f) =>
        f.variant === 'expected'
          ? "This year's goal is 0, so b/c cannot be computed. Please check this year's target, or enter the status by hand."
          : 'The target is 0, so b/c cannot be computed. Take ※ or the like away where (b-a)/(c-a) can be used; otherwise enter the status by hand.',
    },
  },
  'milestone-open': {
    sentence: {
      ja: (f) =>
        `実績${where(f.recorded, (text) => `「${text}」`)}が目標${where(f.computed, (text) => `「${text}」`)}に達したかどうか判断できません。達していれば実績に目標と同じ言葉を、達していなければ状況を手で入力してください。`,
      en: (f) =>
        `Whether the actual${where(f.recorded, (text) => ` "${text}"`)} reaches the target${where(f.computed, (text) => ` "${text}"`)} is not clear. If it does, enter the target's own word as the actual; if not, enter the status by hand.`,
    },
  },
  'target-below-baseline': {
    sentence: {
      ja: (f) =>
        `目標値${where(f.recorded, (text) => `「${text}」`)}が基準値${where(f.computed ?? detail(f, 'baseline'), (text) => `「${text}」`)}を下回っています。${
          f.variant === 'mark-unexplained'
            ? `指標名に ${detail(f, 'mark')} がありますが、その意味がシートに書かれていないため、減らす指標として (b-a)/(c-a) で計算しました。b/c で計算する指標なら、表の下に「${detail(f, 'mark')}印の進捗率は、b/cにより算出」と書いてください。`
            : f.variant === 'mark-assumed'
              ? `${detail(f, 'mark')} の意味がシートに書かれていませんが、目標値が基準値を上回らない指標だけに付いているため、b/c で計算しました。そのとおりなら、表の下に「${detail(f, 'mark')}印の進捗率は、b/cにより算出」と書いてください。注記の印なら、${atCommand('設定（プロファイル）の marks を空にして')}${inPane('［設定］の［規則を調整する］で「備考に説明がある印だけに従う」を切り、その印を除いて')}ください。`
              : f.variant === 'ratio'
                ? `b/c は増えるほど高くなる率です。減らすことが目標の指標なら、表の下に「減少を目指す指標の達成率は、目標値÷実績値」と書くか、規則「達成率（増加 b/c・減少 c/b）」を選んで${atCommand('（--profile lower-quotient）')}ください。増やすことが目標なら、目標値を確認してください。`
                : '減らすことが目標の指標か、※ の付け忘れでないか確認してください。'
        }`,
      en: (f) =>
        `The target${where(f.recorded, (text) => ` "${text}"`)} is below the baseline${where(f.computed ?? detail(f, 'baseline'), (text) => ` "${text}"`)}. ${
          f.variant === 'mark-unexplained'
            ? `The name carries ${detail(f, 'mark')}, but the sheet does not say what that means, so (b-a)/(c-a) was used: lower is better. If b/c is meant, write "${detail(f, 'mark')}印の進捗率は、b/cにより算出" below the table.`
            : f.variant === 'mark-assumed'
              ? `The sheet does not say what ${detail(f, 'mark')} means, but it stands only where the target is not above the baseline, so b/c was used. If that is right, write "${detail(f, 'mark')}印の進捗率は、b/cにより算出" below the table; if it is a footnote's, ${atCommand("empty the profile's marks")}${inPane('remove the mark under Settings, Adjust the rules')}.`
              : f.variant === 'ratio'
                ? `b/c grows with the figure. If less is better here, write "減少を目指す指標の達成率は、目標値÷実績値" below the table, or choose the rules "Rate of achievement (c/b where less is better)"${atCommand(' (--profile lower-quotient)')}. If more is better, please check the target.`
                : 'Is lower better here, or is the ※ missing?'
        }`,
    },
  },
  'rule-by-bound': {
    sentence: {
      ja: (f) =>
        `基準値${where(detail(f, 'baseline'), (text) => `「${text}」`)}がすでに目標${where(f.recorded, (text) => `「${text}」`)}を満たしているため、(b-a)/(c-a) ではなく b/c で計算しました。目標値に誤りがないか確認してください。`,
      en: (f) =>
        `The baseline${where(detail(f, 'baseline'), (text) => ` "${text}"`)} already meets the target${where(f.recorded, (text) => ` "${text}"`)}, so b/c was used instead of (b-a)/(c-a). Please check the target.`,
    },
  },
  'mark-unneeded': {
    sentence: {
      ja: () => '※ が付いていますが、目標値は基準値を上回っています。(b-a)/(c-a) で計算できる指標でないか確認してください。',
      en: () => 'The name carries ※ although the target is above the baseline; (b-a)/(c-a) could be used. Please check.',
    },
  },
  'extreme-progress': {
    sentence: {
      ja: (f) => `進捗率が ${f.computed ?? f.recorded ?? '-'} と極端な値です。桁や単位の誤りでないか確認してください。`,
      en: (f) => `Progress is ${f.computed ?? f.recorded ?? '-'}. Please check the figures for a slip of digits or units.`,
    },
  },
  'achieved-at-baseline': {
    sentence: {
      ja: () => '基準値がすでに目標値に達しています。目標値の見直しが必要でないか確認してください。',
      en: () => 'The baseline already meets the target. Please check whether the target still makes sense.',
    },
  },
  'cumulative-fell': {
    sentence: {
      ja: (f) =>
        `累計の指標ですが、実績値${where(f.recorded, (text) => `「${text}」`)}が基準値${where(f.computed ?? detail(f, 'baseline'), (text) => `「${text}」`)}を下回っています。単年度の値でないか確認してください。`,
      en: (f) =>
        `The figure is cumulative, yet the actual${where(f.recorded, (text) => ` "${text}"`)} is below the baseline${where(f.computed ?? detail(f, 'baseline'), (text) => ` "${text}"`)}. Is it one year's figure?`,
    },
  },
  'scale-mixed': {
    sentence: {
      ja: (f) =>
        `割合の書き方がそろっていないようです（0.42 と 42 の混在）${where(f.recorded, (text) => `：「${text}」`)}。基準値・実績値・目標値の単位をそろえてください。`,
      en: (f) =>
        `Percentages seem to be written on different scales (0.42 beside 42)${where(f.recorded, (text) => `: "${text}"`)}. Please use one scale for baseline, actual and target.`,
    },
  },
  'unit-mixed': {
    sentence: {
      ja: (f) =>
        f.variant === 'summed-actual'
          ? `実績「${f.computed ?? '-'}」は複数年の合計ですが、目標「${f.recorded ?? '-'}」は 1 年ごとの数値です。同じ期間の数値に直してください。`
          : f.variant === 'summed'
            ? `目標「${f.recorded ?? ''}」は複数年の合計ですが、実績「${f.computed ?? ''}」が累計かどうか書かれていません。1 年間の数値なら、累計に直してください。累計なら、指標名か見出しに「累計」と書いてください。`
            : f.variant === 'other-size'
              ? `「${f.recorded ?? ''}」は、この行のほかの数値と桁が大きく違います。単位（${detail(f, 'unit')}）か桁の誤りでないか確認してください。`
              : f.variant === 'contradicts'
                ? `「${f.recorded ?? ''}」の単位が、この指標の単位${where(detail(f, 'unit'), (text) => `（${text}）`)}と違います。数値をそのまま ${f.computed ?? ''} として計算しました。単位か数値の誤りでないか確認してください。`
                : `この行の数値は単位がそろっていません${where(f.recorded, (text) => `（${text}）`)}。1 つの単位に換算して${where(f.computed, (text) => ` ${text} として`)}計算しました。換算が正しいか確認し、単位をそろえてください。`,
      en: (f) =>
        f.variant === 'summed-actual'
          ? `The actual "${f.computed ?? '-'}" is a sum of several years, and the target "${f.recorded ?? '-'}" is of each year. Please use figures of one span.`
          : f.variant === 'summed'
            ? `The target "${f.recorded ?? ''}" is a sum of several years, and nothing says whether the actual "${f.computed ?? ''}" is one, too. If it is one year's, enter the sum; if it is the sum, say 累計 in the name or the heading.`
            : f.variant === 'other-size'
              ? `"${f.recorded ?? ''}" is of quite another size than the other figures of this row. Please check the unit (${detail(f, 'unit')}) and the figure.`
              : f.variant === 'contradicts'
                ? `"${f.recorded ?? ''}" is in another unit than this indicator's${where(detail(f, 'unit'), (text) => ` (${text})`)}. The number was taken as it stands, ${f.computed ?? ''}. Please check the unit and the figure.`
                : `The figures of this row are in different units${where(f.recorded, (text) => ` (${text})`)}. They were converted to one${where(f.computed, (text) => `: ${text}`)}. Please check, and use one unit.`,
    },
  },
  'name-missing': {
    sentence: {
      ja: () =>
        'この行には数値がありますが、指標名がありません。指標名を入力してください。指標でない行なら、数値を表の外へ移してください。',
      en: () => 'This row has figures but no name. Please enter one, or move the figures out of the table if it is no indicator.',
    },
  },
  'listed-again': {
    sentence: {
      ja: (f) =>
        `${f.variant === 'part' ? `上の指標${quote('ja', detail(f, 'parent') || null)}の内数` : '再掲の指標'}ですが、集計では 1 件として数えています。重ねて数えないときは、この行を表から除いてください。`,
      en: (f) =>
        f.variant === 'part'
          ? `The row is a part of the indicator above${where(detail(f, 'parent'), (text) => `, "${text}"`)}, and counted once more. To count the whole alone, take this row out of the table.`
          : 'The indicator is listed again (再掲) and counted once more. To count it once, take this row out of the table.',
    },
  },
  'indicator-ended': {
    sentence: {
      ja: (f) =>
        `${quote('ja', f.recorded)}とあり、取りやめた指標のようですが、ほかの指標と同じに評価し、数えています。数えないときは、この行を表から除いてください（実績値を「－」にすると、未測定になります）。`,
      en: (f) =>
        `The sheet says ${quote('en', f.recorded)}: the indicator seems to be pursued no longer, and is evaluated and counted like the others. Not to count it, take the row out of the table (with "－" for its actual it is not measured).`,
    },
  },
  ...sheetFindings,
  'struck-out': {
    sentence: {
      ja: (f) =>
        f.variant === 'part'
          ? `取り消し線の付いた文字は読まず、残りの文字を値としました（この表の ${detail(f, 'cells') || '1'} か所、最初は${quote('ja', f.recorded)}を除いて${quote('ja', f.computed)}）。`
          : `この行のセル${quote('ja', f.recorded)}には取り消し線が引かれていますが、ほかの指標と同じに評価し、数えています。取りやめた指標なら行を表から除き、そうでなければ取り消し線を消してください。`,
      en: (f) =>
        f.variant === 'part'
          ? `Characters that are struck through were left out and the rest taken (cells of this sheet: ${detail(f, 'cells') || '1'}; the first is ${quote('en', f.computed)}, without ${quote('en', f.recorded)}).`
          : `A cell of this row, ${quote('en', f.recorded)}, is struck through; the indicator is evaluated and counted like the others. Take the row out of the table if it was withdrawn, or remove the strike.`,
    },
  },
  'structure-unclear': {
    sentence: {
      ja: (f) =>
        tableSentence('ja', f) ??
        (f.variant !== undefined
          ? `この表に${part('ja', f)}の列が見つかりません。${detail(f, 'taken') === 'zero' ? '基準値を 0 として（実績値÷目標値で）計算しました。' : ''}見出しを「${part('ja', f)}」と分かる言葉に直すか、列を指定してください${WHERE_COLUMNS.ja}。`
          : `${where(f.recorded, (text) => `「${text}」が`) || 'この行が'}表のどこに当たるか判断できません。見出しの番号や位置を確認してください。`),
      en: (f) =>
        tableSentence('en', f) ??
        (f.variant !== undefined
          ? `No column of this table is recognised as the ${part('en', f)}. ${detail(f, 'taken') === 'zero' ? 'It was counted as 0 (actual over target). ' : ''}Please word its heading so that it says so, or name the column ${WHERE_COLUMNS.en}.`
          : `It is unclear where ${where(f.recorded, (text) => `"${text}"`) || 'this row'} belongs in the table. Please check the heading's number and position.`),
    },
  },
} satisfies Readonly<Record<string, FindingWords>>;

/** The codes of findings that can be said. */
export type FindingSentenceCode = keyof typeof words;

/** All codes that can be said, for whoever must be sure that none is missing. */
export const FINDING_SENTENCE_CODES = Object.keys(words) as readonly FindingSentenceCode[];

/** A finding as one sentence or two: what is there, what was expected, what to do. Without the cell and the indicator's name. */
export function findingSentence(language: Language, finding: FindingMessage, reader: Reader = 'anybody'): string {
  const entry: FindingWords = words[finding.code];
  return forReader(layoutSentence(language, finding) ?? entry.sentence[language](finding), reader);
}
