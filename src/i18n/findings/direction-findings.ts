import type { Bilingual } from '../language';
import { WHERE_COLUMNS } from './open-columns';

interface DirectionFinding {
  readonly recorded: string | null;
  readonly computed: string | null;
  readonly variant?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Which way was taken to be good. */
const better: Bilingual<(finding: DirectionFinding) => string> = {
  ja: ({ details }) => (details?.['good'] === 'up' ? '増える' : '減る'),
  en: ({ details }) => (details?.['good'] === 'up' ? 'more' : 'less'),
};

/** By the variant: why the direction that was taken may be another. */
const sentences: Readonly<Record<string, Bilingual<(finding: DirectionFinding) => string>>> = {
  earlier: {
    ja: ({ recorded, computed }) =>
      `基準値の列がないため、増えるほど良い指標として計算しましたが、以前の実績「${recorded ?? '-'}」は目標値「${computed ?? '-'}」を上回っています。減らすことが目標の指標なら、基準値の列を設けるか指定してください${WHERE_COLUMNS.ja}。`,
    en: ({ recorded, computed }) =>
      `There is no column of baselines, so that more was taken to be better, but an earlier actual, "${recorded ?? '-'}", is above the target "${computed ?? '-'}". If less is better, add a column of baselines or name it ${WHERE_COLUMNS.en}.`,
  },
  'no-baseline': {
    ja: ({ recorded }) =>
      `減らすことが目標の指標ですが、基準値がないため、良くなったか悪くなったか分かりません（基準値を 0 として「${recorded ?? '-'}」としました）。基準値を入力するか、状況を手で入力してください。`,
    en: ({ recorded }) =>
      `The indicator is to fall, but without a baseline it is not known which way it went (from 0, it was given "${recorded ?? '-'}"). Please enter the baseline, or the status by hand.`,
  },
  name: {
    ja: () =>
      '基準値がないため、増えるほど良い指標として計算しましたが、名称からは減らすことが目標の指標とみられます。減らす指標なら、基準値を入力するか、目標値を「○○以下」としてください。',
    en: () =>
      'There is no baseline, so that more was taken to be better, but by its name the indicator is to fall. If so, enter the baseline, or write the target as a limit (○○以下).',
  },
  slower: {
    ja: ({ computed }) =>
      `目標値が基準値より低いため、減るほど良い指標として計算しましたが、名称からは減少を抑えることが目標の指標とみられます。下回らないことが目標なら、目標値を「${computed ?? '○○'}以上」としてください。減らす指標なら「${computed ?? '○○'}以下」とすると、この確認は出ません。`,
    en: ({ computed }) =>
      `The target is below the baseline, so that less was taken to be better, but by its name the indicator is to fall no further. If so, write the target as a limit (${computed ?? '○○'}以上); if it is to fall, as ${computed ?? '○○'}以下, and this is not asked again.`,
  },
  said: {
    ja: (finding) =>
      `「${finding.recorded ?? '-'}」とありますが、数値からは${better.ja(finding)}ほど良い指標として計算しました。基準値・目標値か、この表示のどちらが正しいか確認してください。`,
    en: (finding) =>
      `The sheet says "${finding.recorded ?? '-'}", but by the figures ${better.en(finding)} was taken to be better. Please check which is right, this or baseline and target.`,
  },
};

/** What a column of directions says otherwise. */
const byColumn: Bilingual<(finding: DirectionFinding) => string> = {
  ja: (finding) =>
    `「${String(finding.details?.['heading'] ?? '望ましい方向')}」の列は「${finding.recorded ?? '-'}」ですが、数値からは${better.ja(finding)}ほど良い指標として計算しました。この列と基準値・目標値のどちらが正しいか確認してください。列のとおりに評価するには、評価の規則（marks）でこの列の値ごとに計算式を決めてください。`,
  en: (finding) =>
    `The column "${String(finding.details?.['heading'] ?? 'of directions')}" says "${finding.recorded ?? '-'}", but by the figures ${better.en(finding)} was taken to be better. Please check which is right, the column or baseline and target. To evaluate by the column, give its values rules of their own (marks in the profile).`,
};

/** The findings about the way that is good. */
export const directionFindings = {
  'direction-differs': {
    sentence: {
      ja: (f: DirectionFinding) => (sentences[f.variant ?? ''] ?? byColumn).ja(f),
      en: (f: DirectionFinding) => (sentences[f.variant ?? ''] ?? byColumn).en(f),
    },
  },
};
