import type { ExplainedCondition, ExplainedProfile, ExplainedRule } from '../explanation/explained-result';
import { groupedNumber, percentage } from '../grouped-number';
import type { Bilingual, Language } from '../language';

/** What of the status's condition is said, each in a few words. */
const words = {
  progressAtLeast: { ja: (t: string) => `進捗率 ${t} 以上`, en: (t: string) => `progress at least ${t}` },
  progressAbove: { ja: (t: string) => `進捗率 ${t} 超`, en: (t: string) => `progress above ${t}` },
  paceAtLeast: {
    ja: (t: string) => `進捗率が計画期間の経過割合の ${t} 倍以上`,
    en: (t: string) => `progress at least ${t} times the share of the plan's time that has passed`,
  },
  changeAtLeast: { ja: (t: string) => `良い方向への変化が ${t} 以上`, en: (t: string) => `change for the better at least ${t}` },
  changeAtMost: { ja: (t: string) => `良い方向への変化が ${t} 以下`, en: (t: string) => `change for the better at most ${t}` },
  only: { ja: (t: string) => `「${t}」の指標`, en: (t: string) => `indicators "${t}"` },
  within: { ja: (t: string) => `基準値からの変化が ±${t} 以内`, en: (t: string) => `within ±${t} of the baseline` },
} satisfies Readonly<Record<string, Bilingual<(text: string) => string>>>;

const phrases = {
  better: { ja: '基準値から目標に近づいた', en: 'moved from the baseline towards the target' },
  worse: { ja: '基準値から目標と反対に動いた', en: 'moved away from the target' },
  none: { ja: '基準値から変わっていない', en: 'no change from the baseline' },
  met: { ja: '目標の方向に沿って動いた', en: 'moved the way that the target points' },
  otherwise: { ja: '上のいずれにも当たらない', en: 'none of the above' },
  notMeasured: { ja: '未測定', en: 'not measured' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** What a status of the profile means, in a few words; '' for a word that is none of the profile's. */
export function statusMeaning(language: Language, profile: ExplainedProfile, status: string): string {
  const asksForChange = profile.statuses.some(({ when }) => when !== 'otherwise' && when.change !== undefined);
  const meanings = profile.statuses.flatMap(({ label, when }) => {
    if (label !== status) return [];
    if (when === 'otherwise') return [phrases[asksForChange ? 'none' : 'otherwise'][language]];
    return [conditionText(language, when)];
  });
  if (profile.notMeasured.label === status) meanings.push(phrases.notMeasured[language]);
  return [...new Set(meanings)].filter((text) => text !== '').join(JOINED.or[language]);
}

function conditionText(language: Language, when: ExplainedCondition): string {
  const parts: string[] = [];
  if (when.only !== undefined)
    for (const bound of when.only) parts.push(words.only[language](typeof bound === 'string' ? bound : bound.equals));
  if (when.progressAtLeast !== undefined) parts.push(words.progressAtLeast[language](percentage(when.progressAtLeast)));
  if (when.progressAbove !== undefined) parts.push(words.progressAbove[language](percentage(when.progressAbove)));
  if (when.paceAtLeast !== undefined) parts.push(words.paceAtLeast[language](groupedNumber(when.paceAtLeast)));
  if (when.changeAtLeast !== undefined) parts.push(words.changeAtLeast[language](groupedNumber(when.changeAtLeast)));
  if (when.changeAtMost !== undefined) parts.push(words.changeAtMost[language](groupedNumber(when.changeAtMost)));
  const tolerance =
    when.tolerancePoints !== undefined
      ? groupedNumber(when.tolerancePoints)
      : when.tolerance === undefined || when.tolerance === 0
        ? null
        : percentage(when.tolerance);
  if (when.change === 'none' && tolerance !== null) parts.push(words.within[language](tolerance));
  else if (when.change !== undefined) parts.push(phrases[when.change][language]);
  if (when.direction === 'met') parts.push(phrases.met[language]);
  return parts.join(JOINED.and[language]);
}

const JOINED = { or: { ja: '、又は', en: ', or ' }, and: { ja: '、かつ', en: ' and ' } } satisfies Record<string, Bilingual<string>>;

/** Whether a report could have said so itself what a status means, of whatever profile. */
export function isOwnMeaning(language: Language, text: string): boolean {
  const parts = text.split(JOINED.or[language]).flatMap((condition) => condition.split(JOINED.and[language]));
  const fixed: readonly string[] = ['', ...Object.values(phrases).map((phrase) => phrase[language])];
  const open = Object.values(words).map((word) => word[language]);
  return parts.every((part) => fixed.includes(part) || open.some((said) => isSaidAs(part, said)));
}

/** Whether a text is a sentence with anything in its place. */
function isSaidAs(text: string, said: (place: string) => string): boolean {
  const [before = '', after = ''] = said('\n').split('\n');
  return text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
}

const FORMULAS: Readonly<Record<ExplainedRule, Bilingual<string>>> = {
  change: { ja: '（実績値－基準値）÷（目標値－基準値）', en: '(actual - baseline) / (target - baseline)' },
  ratio: { ja: '実績値÷目標値', en: 'actual / target' },
  'inverse-ratio': { ja: '２－実績値÷目標値', en: '2 - actual / target' },
  'inverse-quotient': { ja: '目標値÷実績値', en: 'target / actual' },
  ceiling: { ja: '上限（目標値）以下であれば 100%', en: '100 % while not above the ceiling (target)' },
};

/** What the notes of a report are made of. */
interface NotedRules {
  /** The rule of most indicators. */
  readonly usual: ExplainedRule;
  readonly others: readonly { readonly mark: string | null; readonly rule: ExplainedRule }[];
  /** Whether there are indicators of strategies themselves that the strategies' rows do not count. */
  readonly goalsApart: boolean;
}

const notes = {
  usual: { ja: (formula: string) => `進捗率は、${formula}により算出`, en: (formula: string) => `Progress is ${formula}` },
  some: { ja: (formula: string) => `一部の指標は、${formula}により算出`, en: (formula: string) => `Of some indicators: ${formula}` },
  marked: {
    ja: (mark: string, formula: string) => `${mark}印の指標は、${formula}により算出`,
    en: (mark: string, formula: string) => `Of indicators with ${mark}: ${formula}`,
  },
  goalsApart: {
    ja: '戦略の行と総括表の数には、基本目標の指標を含まない',
    en: 'The rows of strategies and the summary table do not count overall goals',
  },
};

/** The report's notes: how progress was worked out, and what the rows of counts leave out. */
export function reportNotes(language: Language, { usual, others, goalsApart }: NotedRules): string[] {
  const rest = others.map(({ mark, rule }) => {
    const formula = FORMULAS[rule][language];
    return mark === null ? notes.some[language](formula) : notes.marked[language](mark, formula);
  });
  return [notes.usual[language](FORMULAS[usual][language]), ...rest, ...(goalsApart ? [notes.goalsApart[language]] : [])];
}

/** Whether a report could have made a note so itself, of whatever profile. */
export function isOwnNote(language: Language, text: string): boolean {
  if (text === notes.goalsApart[language]) return true;
  return Object.values(FORMULAS).some(({ [language]: formula }) => {
    const fixed = [notes.usual[language](formula), notes.some[language](formula)];
    return fixed.includes(text) || isSaidAs(text, (mark) => notes.marked[language](mark, formula));
  });
}
