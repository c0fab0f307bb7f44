import type { Bilingual, Language } from '../language';

/** What each preset does, with an example. */
const descriptions: Readonly<Record<string, Bilingual<string>>> = {
  'mine-city': {
    ja: '現状から目標までの何％まで来たかを求め、100％以上を「目標達成」、目標に近づいたものを「改善↑」、遠ざかったものを「悪化↓」とします。例：現状10、実績12、目標20 なら 20.0％で「改善↑」。',
    en: 'How far the figure has come from baseline to target: met from 100 %, better or worse below it. For example baseline 10, actual 12, target 20 gives 20.0 % and 改善↑.',
  },
  'achievement-letters': {
    ja: '目標に対する達成率（実績÷目標）で、120％以上を S、100％以上を A、80％以上を B、60％以上を C、それ未満を D とします。例：実績45、目標50 なら 90.0％で B。',
    en: 'Actual divided by target: S from 120 %, A from 100 %, B from 80 %, C from 60 %, else D. For example actual 45, target 50 gives 90.0 % and B.',
  },
  'achievement-marks': {
    ja: '達成率（実績÷目標）で、100％以上を◎、80％以上を○、60％以上を△、それ未満を×とします。例：実績35、目標50 なら 70.0％で△。',
    en: 'Actual divided by target: ◎ from 100 %, ○ from 80 %, △ from 60 %, else ×. For example actual 35, target 50 gives 70.0 % and △.',
  },
  'change-marks': {
    ja: '目標に達したものを◎、現状より良くなったものを○、現状の±3％以内を△、悪くなったものを×とします。例：現状100、実績101、目標120 なら△。',
    en: 'Met ◎, better than the baseline ○, within 3 % of it △, worse ×. For example baseline 100, actual 101, target 120 gives △.',
  },
  'three-steps': {
    ja: '現状から目標までの進み具合が100％以上を「順調」、80％以上を「概ね順調」、それ未満を「遅れ」とします。例：現状10、実績18、目標20 なら 80.0％で「概ね順調」。',
    en: 'How far from baseline to target: 順調 from 100 %, 概ね順調 from 80 %, else 遅れ. For example baseline 10, actual 18, target 20 gives 80.0 % and 概ね順調.',
  },
  'direction-column': {
    ja: '「区分」列の⇧・⇩で、増やす指標か減らす指標かを読み取ります。達成率100％以上を A、80％以上を B、それ未満を C とします。例：⇩、実績110、目標100 なら 90.0％で B。',
    en: 'A column 区分 says with ⇧ or ⇩ which way is good. A from 100 %, B from 80 %, else C. For example ⇩, actual 110, target 100 gives 90.0 % and B.',
  },
  ceiling: {
    ja: '目標値を上限とし、超えなければ「達成」とします。例：実績48、目標50（以下）なら「達成」。',
    en: 'Every target is a limit, met while it is not exceeded. For example actual 48, target 50 is 達成.',
  },
  pace: {
    ja: '現状から目標までの進み具合を、計画期間のうち過ぎた割合と比べます。例：5年計画の1年目（20％）に進捗率25.0％なら「順調」。期間は下の「計画期間」で直してください。',
    en: 'How far from baseline to target, held against the share of the plan’s time that has passed. For example 25.0 % after one of five years (20 %) is 順調. Set the plan’s time below.',
  },
  'lower-quotient': {
    ja: '達成率で評価し、「方向」列が「減」か、目標値が基準値を下回る指標は目標÷実績とします。例：減、実績125、目標100 なら 80.0％で B。',
    en: 'Actual divided by target; target by actual where a column 方向 says 減, or the target lies below the baseline. For example 減, actual 125, target 100 gives 80.0 % and B.',
  },
  'health-plan': {
    ja: '健康増進計画の区分です。目標に達したものを A、改善を B、±1ポイント以内を C、悪化を D、評価できないものを E とします。例：現状30.0、実績30.5、目標35.0 なら C。',
    en: 'The grades of health plans: met A, better B, within one point C, worse D, not assessed E. For example baseline 30.0, actual 30.5, target 35.0 gives C.',
  },
  'yearly-target': {
    ja: '最終目標ではなく、その年度の目標に対する達成率で評価します。例：R1実績9、R1目標10 なら 90.0％で「概ね達成」。',
    en: 'Actual divided by the target of the same year. For example actual 9, that year’s target 10 gives 90.0 % and 概ね達成.',
  },
  directions: {
    ja: '目標が「増加」「維持」「減少」や↗→↘の指標を、実績がその向きに動いたかで評価します。例：現状10、実績12、目標「増加」なら○。',
    en: 'For targets that are a direction (増加, 維持, 減少, ↗ → ↘): did the actual go that way? For example baseline 10, actual 12, target 増加 gives ○.',
  },
};

/** What a preset does, in a sentence or two; null for rules of a body's own. */
export function presetDescription(language: Language, name: string): string | null {
  return descriptions[name]?.[language] ?? null;
}
