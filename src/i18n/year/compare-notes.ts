import type { Bilingual, Language } from '../language';

/** A figure that two places say, each with its place. */
interface FigureTwice {
  readonly name: string;
  readonly used: string;
  readonly usedAt: string;
  readonly other: string;
  readonly otherAt: string;
}

/** What a person should know about a comparison of two years. */
interface ComparisonFacts {
  readonly unfound: readonly string[];
  readonly shared: readonly string[];
  /** null: last year is compared. */
  readonly otherYear: { readonly last: string; readonly now: string; readonly wanted: string } | null;
  readonly twice: readonly FigureTwice[];
  /** null: there are actuals of this year. */
  readonly unfilled: { readonly last: string; readonly now: string } | null;
}

/** So many figures are named one by one. */
const MOST_NAMED = 20;

const sentences = {
  unfound: {
    ja: (names) =>
      `指標変更一覧の「確認」に「同じ」とありますが、どの指標と同じか決められません：${names}。「近い指標」に、もう一方の年度の指標名をそのまま記入してください。`,
    en: (names) =>
      `指標変更一覧 says 同じ of these, but not which indicator they are the same as: ${names}. Write the other year's name under 近い指標.`,
  },
  shared: {
    ja: (names) =>
      `指標変更一覧で 1 つの指標に「同じ」が 2 つ以上あるため、どれとも比べていません：${names}。引き継ぐ 1 つだけに「同じ」を残してください。`,
    en: (names) =>
      `指標変更一覧 says 同じ of several for one indicator, so that none of them is compared: ${names}. Leave it beside the one that goes on.`,
  },
  twice: {
    ja: (figures) =>
      `前年度の実績が、前年度の評価表と今年度の表の前年度の列で違います。前年度の評価表の値で比べました。どちらが正しいか確かめ、同じ値にしてから、もう一度実行してください：${figures}`,
    en: (figures) =>
      `Last year's table and this year's column for last year disagree. The former was compared with. See which is right, make both the same and run this again: ${figures}`,
  },
} satisfies Readonly<Record<string, Bilingual<(what: string) => string>>>;

const figure: Bilingual<(twice: FigureTwice) => string> = {
  ja: ({ name, used, usedAt, other, otherAt }) => `${name}（${usedAt} は ${used || '空欄'}、${otherAt} は ${other}）`,
  en: ({ name, used, usedAt, other, otherAt }) => `${name} (${usedAt}: ${used || 'blank'}, ${otherAt}: ${other})`,
};

const otherYear: Bilingual<(years: NonNullable<ComparisonFacts['otherYear']>) => string> = {
  ja: ({ last, now, wanted }) =>
    `前年度（${wanted}）ではなく、${last} と ${now} を比べています。前年度と比べるには、${wanted} の評価表のあるブックを指定してください。`,
  en: ({ last, now, wanted }) =>
    `${now} is compared with ${last}, not with the year before (${wanted}). Name a workbook that has the table of ${wanted}.`,
};

const unfilled: Bilingual<(years: NonNullable<ComparisonFacts['unfilled']>) => string> = {
  ja: ({ last, now }) =>
    `${now} の実績がまだ 1 つも入力されていません。${last} をその前の年度と比べるには、対象の年度に ${last} を指定してください（コマンドでは --year ${last}）。`,
  en: ({ last, now }) =>
    `Not one actual of ${now} is entered yet. To compare ${last} with the year before it, name ${last} as the year (on the command line --year ${last}).`,
};

/** A sentence for each, with what to do; none where there is nothing to know. */
export function comparisonNotes(language: Language, { unfound, shared, twice, ...facts }: ComparisonFacts): string[] {
  const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');
  const more = twice.length > MOST_NAMED ? [`… +${String(twice.length - MOST_NAMED)}`] : [];
  return [
    ...(facts.unfilled === null ? [] : [unfilled[language](facts.unfilled)]),
    ...(facts.otherYear === null ? [] : [otherYear[language](facts.otherYear)]),
    ...(unfound.length === 0 ? [] : [sentences.unfound[language](quoted(unfound))]),
    ...(shared.length === 0 ? [] : [sentences.shared[language](quoted(shared))]),
    ...(twice.length === 0 ? [] : [sentences.twice[language]([...twice.slice(0, MOST_NAMED).map(figure[language]), ...more].join('、'))]),
  ];
}
