import type { Bilingual, Language } from '../language';
import { atCommand, inPane } from './readers';

/** What a table's headings leave open; `recorded` and `computed` are the headings that it is about. */
export interface OpenColumnsMessage {
  readonly variant?: string | undefined;
  readonly recorded: string | null;
  readonly computed: string | null;
}

/** Where columns are named. */
export const WHERE_COLUMNS: Bilingual<string> = {
  ja: `（${atCommand('画面では')}「読み取りを確認・修正」${atCommand('、コマンドでは --columns')}）`,
  en: `(${atCommand('in the pane ')}under "Check and correct the reading"${atCommand(', on the command line with --columns')})`,
};

const NAME_THEM: Bilingual<string> = {
  ja: `違うときは列を指定してください${WHERE_COLUMNS.ja}。`,
  en: `If that is not meant, please name the columns ${WHERE_COLUMNS.en}.`,
};

const sentences: Readonly<Record<string, Bilingual<(read: string, other: string) => string>>> = {
  beside: {
    ja: (read) =>
      `右側の「${read}」から始まる列は、別の指標の組とみて読んでいません。評価するには、下の行か別のシートに移すか、その組の列を指定してください${WHERE_COLUMNS.ja}。`,
    en: (read) =>
      `The columns from 「${read}」 to the right look like a second group of indicators and were not read. To evaluate them, move them below or to another sheet, or name their columns ${WHERE_COLUMNS.en}.`,
  },
  'two-bases': {
    ja: (read, other) =>
      `単年度と累計の列が並んでいて、どちらで評価するか見出しから決められません（「${read}」を目標「${other}」と比べた結果を表示しますが、書き込みません）。列を指定してください${WHERE_COLUMNS.ja}。`,
    en: (read, other) =>
      `Figures of single years and cumulative ones stand side by side, and no heading says which of them to evaluate. What comparing 「${read}」 with the target 「${other}」 gives is shown and not written. Please name the columns ${WHERE_COLUMNS.en}.`,
  },
  forecast: {
    ja: (read, other) =>
      `「${read}」より新しい「${other}」があり、基準値の列がないため、どの列が基準値と実績値か決められません。列を指定してください${WHERE_COLUMNS.ja}。`,
    en: (read, other) =>
      `「${other}」 is later than 「${read}」, and there is no column of baselines: which columns are baseline and actual is open. Please name them ${WHERE_COLUMNS.en}.`,
  },
  'two-groups': {
    ja: (read, other) => `「${read}」と「${other}」の 2 組の数値が並んでいるため、「${read}」だけを読みました。${NAME_THEM.ja}`,
    en: (read, other) =>
      `Two groups of figures, 「${read}」 and 「${other}」, stand side by side: only 「${read}」 was read. ${NAME_THEM.en}`,
  },
  'part-of-year': {
    ja: (read, other) => `実績「${read}」は年度の途中までの数値ですが、目標「${other}」と比べています。${NAME_THEM.ja}`,
    en: (read, other) => `The actual 「${read}」 is of a part of the year and was compared with the target 「${other}」. ${NAME_THEM.en}`,
  },
  'target-before': {
    ja: (read, other) =>
      `目標「${other}」は、実績「${read}」より前の年度のものです。実績の年度の目標を入力し、見出しを直してください。${NAME_THEM.ja}`,
    en: (read, other) =>
      `The target 「${other}」 is of an earlier year than the actual 「${read}」. Please enter that year's target and correct the heading. ${NAME_THEM.en}`,
  },
  'baseline-after': {
    ja: (read, other) =>
      `基準値「${other}」は、実績「${read}」より後の年度のものです。この計画の実績の列を入力するか、見出しの年度を直してください。${NAME_THEM.ja}`,
    en: (read, other) =>
      `The baseline 「${other}」 is of a later year than the actual 「${read}」. Please enter this plan's actuals, or correct the years in the headings. ${NAME_THEM.en}`,
  },
  units: {
    ja: (read, other) =>
      `見出し「${read}」と「${other}」で単位が違うため、数値をそのまま比べられません（比べた結果を表示しますが、書き込みません）。単位をそろえるか、数値が同じ単位なら見出しを直してください。`,
    en: (read, other) =>
      `The headings 「${read}」 and 「${other}」 name different units, so that the figures cannot be compared as they are (what comparing them gives is shown and not written). Use one unit, or correct the headings if the figures are in one.`,
  },
  'other-span': {
    ja: (read, other) =>
      `実績「${read}」と目標「${other}」は、1 年間の数値と複数年の合計のようで、そのまま比べられません（比べた結果を表示しますが、書き込みません）。同じ期間の数値にそろえるか、見出しを直してください。`,
    en: (read, other) =>
      `The actual 「${read}」 and the target 「${other}」 seem to be of one year and of several years together, and cannot be compared as they are (what comparing them gives is shown and not written). Use figures of one span, or correct the headings.`,
  },
  'rule-unread': {
    ja: (read) =>
      `「${cut(read)}」に計算式がありますが、読み取れないため従っていません。${atCommand('評価の規則（--profile の progress.rule）')}${inPane('［設定］の規則')}で計算式を選んでください。`,
    en: (read) =>
      `「${cut(read)}」 states a formula that could not be read and was not followed. Please choose the rule ${atCommand('in the profile (progress.rule)')}${inPane('under Settings')}.`,
  },
  'other-year': {
    ja: (read) =>
      `同じ指標が年度ごとに並んでいるため、実績のある最も新しい年度（または指定された年度）だけを評価し、${read} は評価していません。`,
    en: (read) =>
      `The same indicators are listed for several years: only the latest that has actuals (or the one asked for) was evaluated, not ${read}.`,
  },
  'every-year': {
    ja: () =>
      `同じ指標が年度ごとに 1 行ずつあり、どの年度の行も評価して数えました。1 つの年度だけを評価するには、${atCommand('コマンドの --year で指定して')}${inPane('「読み取りを確認・修正」で年度を選んで')}ください。`,
    en: () =>
      `The same indicators have a row for each of several years, and the rows of all of them were evaluated and counted. To evaluate one year alone, ${atCommand('name it with --year on the command line')}${inPane('choose it under "Check and correct the reading"')}.`,
  },
  levels: {
    ja: (read) =>
      `「${read}」の列は、見出しから体系の列と分からないため読んでいません。体系なら、見出しを「基本目標」「政策」「施策」など体系の言葉にしてください。`,
    en: (read) =>
      `The column 「${read}」 was not read as a level, because its heading names none. If it is one, head it with a word for a level (基本目標, 政策, 施策).`,
  },
  zeros: {
    ja: (read, other) =>
      `「${other}」はどの行も 0 のため、まだ入力されていないとみて「${read}」で評価しました。0 が実績であれば、実績の列を指定してください${WHERE_COLUMNS.ja}。`,
    en: (read, other) =>
      `「${other}」 shows 0 in every row and was taken for not yet entered: 「${read}」 was evaluated. If 0 is what was achieved, please name the column of actuals ${WHERE_COLUMNS.en}.`,
  },
  provisional: {
    ja: (read) => `実績「${read}」は速報値です。確定したら入力し直してください。`,
    en: (read) => `The actual 「${read}」 is provisional. Please enter the final figures when they are known.`,
  },
};

/** A note may be long: it is only to be recognised. */
function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Whether a finding is about what the headings leave open. */
export function isOpenColumns({ variant }: OpenColumnsMessage): boolean {
  return variant !== undefined && variant in sentences;
}

/** What the headings leave open, and what to do, in a sentence or two. */
export function openColumnsSentence(language: Language, { variant = '', recorded, computed }: OpenColumnsMessage): string {
  const plain = (heading: string | null): string => (heading ?? '').replace(/\s+/g, ' ');
  return sentences[variant]?.[language](plain(recorded), plain(computed)) ?? '';
}
