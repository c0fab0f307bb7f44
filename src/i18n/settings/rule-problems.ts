import type { Bilingual, Language } from '../language';
import { ruleWord, type RuleWord } from './rule-words';

/** The fields of the form for rules, by the path that a profile has for what is typed into them. */
const FIELDS: readonly (readonly [path: RegExp, field: RuleWord])[] = [
  [/^name$/, 'name'],
  [/^progress\.decimals$/, 'decimals'],
  [/^statuses$/, 'statuses'],
  [/^statuses\[\d+\]\.label$/, 'label'],
  [/^statuses\[\d+\]\.when\b/, 'threshold'],
  [/^columnOrder\b/, 'columnOrder'],
  [/^notMeasured\.label$/, 'notMeasured'],
  [/^marks\[\d+\]/, 'mark'],
  [/^pace\.from$/, 'from'],
  [/^pace\.to$/, 'to'],
  [/^pace\.at$/, 'at'],
  [/^report\.municipality$/, 'municipality'],
  [/^report\.plan$/, 'plan'],
  [/^report\.font$/, 'font'],
];

/** What to do about a field, by the kind of problem that the engine gives; `field` is quoted. */
const PROBLEMS: Readonly<Record<string, Bilingual<(field: string) => string>>> = {
  type: { ja: (field) => `${field}を入力してください。`, en: (field) => `Please fill in ${field}.` },
  empty: { ja: (field) => `${field}を入力してください。`, en: (field) => `Please fill in ${field}.` },
  'too-long': { ja: (field) => `${field}が長すぎます。短くしてください。`, en: (field) => `${field} is too long. Please shorten it.` },
  'out-of-range': {
    ja: (field) => `${field}は、0から4までの整数で入力してください。`,
    en: (field) => `${field} must be a whole number from 0 to 4.`,
  },
  'no-fraction': {
    ja: (field) => `${field}は、-1000から1000までの数で入力してください。`,
    en: (field) => `${field} must be a number from -1000 to 1000.`,
  },
  'not-a-month': {
    ja: (field) => `${field}は、2020-04 のように年と月で入力してください。`,
    en: (field) => `${field} must be a month such as 2020-04.`,
  },
  'months-reversed': {
    ja: (field) => `${field}を、計画期間の始まりより後の年月にしてください。`,
    en: (field) => `${field} must be later than the beginning of the plan.`,
  },
  duplicate: { ja: (field) => `${field}に、同じものが2つあります。`, en: (field) => `${field} names something twice.` },
  'unknown-label': {
    ja: (field) => `${field}に、どの状況の表示でもない言葉があります。`,
    en: (field) => `${field} names what is the label of no status.`,
  },
};

const PACE_MISSING: Bilingual<string> = {
  ja: '条件に「期間の経過割合」があります。「計画期間を使う」をオンにして、期間を入力してください。',
  en: 'A condition is about the pace: use the plan’s time, and fill it in.',
};

/**
 * What is wrong with what was typed into the form for rules, in the form's own words.
 * @param detail the `path` and `kind` of the problem, as the engine gives them
 * @returns null for what the form cannot have caused
 */
export function ruleProblem(language: Language, detail: (name: string) => string): string | null {
  if (detail('kind') === 'pace-missing') return PACE_MISSING[language];
  const field = FIELDS.find(([path]) => path.test(detail('path')))?.[1];
  const problem = PROBLEMS[detail('kind')]?.[language];
  if (field === undefined || problem === undefined) return null;
  const index = /\[(\d+)\]/.exec(detail('path'))?.[1];
  const place = field === 'label' || field === 'threshold' || field === 'mark' ? placeOf(language, field, Number(index) + 1) : '';
  // Without what the form says of it in brackets.
  const name = ruleWord(language, field).replace(/ ?[（(].*$/, '');
  return problem(language === 'ja' ? `${place}「${name}」` : `“${name}”${place}`);
}

function placeOf(language: Language, field: RuleWord, number: number): string {
  const of = field === 'mark' ? { ja: '印', en: 'mark' } : { ja: '状況', en: 'status' };
  return language === 'ja' ? `${of.ja}の${String(number)}番目の` : ` of ${of.en} ${String(number)}`;
}
