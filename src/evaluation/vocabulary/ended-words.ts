import { withoutYears } from './figures/year';

/** What became of an indicator that is pursued no longer. */
export const ENDED_WORDS = ['廃止', '終了', '統合', '削除', '除外', '対象外', '取りやめ', '取り止め', '取下げ'];

const ENDED = ENDED_WORDS.join('|');
const MAY_BE_ENDED = new RegExp(`${ENDED}|廃`);
/** 令和4年度末をもって指標を廃止済み. */
const ENDS = new RegExp(
  `^(?:年?度?(?:末|限り|以降|から|より|をもって|で|に|は)*)(?:[本当この]*(?:指標|KPI|成果指標|目標指標|目標)(?:を|は|が|から|として)?)?(?:事業(?:の|が)?終了(?:により|のため|に伴い)、?)?(?:評価)?(?:${ENDED}|廃)(?:済み?|しました|した|する|とする|とした|となった|の?指標|項目|分)?(?:[(:].*)?$`,
  'i',
);
/** 「相談件数」に統合. */
const MERGED = /[にへと]統合(?:済み?|しました|した|された)?$/;
const BRACKETS = /[(〔[【<《〈]([^()〔〕[\]【】<>《》〈〉]{1,30})[)〕\]】>》〉]/g;
/** 廃止した指標, above the rows of such indicators. */
const ENDED_ONES = new RegExp(`(?:${ENDED})(?:した|する|済み?の|の|となった)?(?:指標|KPI|目標|項目)`, 'i');

/** A longer text tells of more than of an end. */
const LONGEST = 40;

function isEnd(text: string): boolean {
  const plain = withoutYears(text).replace(/[\s。、※・「」]/g, '');
  return ENDS.test(plain) || (text.length > 4 && MERGED.test(plain));
}

/** Whether a text beside an indicator says that it is pursued no longer: 廃止, R4で終了, 「相談件数」に統合. */
export function saysEnded(text: string): boolean {
  return text.length <= LONGEST && MAY_BE_ENDED.test(text) && isEnd(text.normalize('NFKC'));
}

/** Whether an indicator's name says so, in brackets, behind ※ or before a colon: 【廃止】空き店舗数, 農地集積率（R4で廃止）. */
export function isNamedEnded(name: string): boolean {
  if (!MAY_BE_ENDED.test(name)) return false;
  const plain = name.normalize('NFKC');
  const parts = [
    ...Array.from(plain.matchAll(BRACKETS), ([, inner = '']) => inner),
    ...plain.split(/[※:]/).filter((part) => part !== plain),
  ];
  return parts.some(isEnd);
}

/** Whether a level's name says so of all indicators below it. */
export function namesEndedOnes(level: string): boolean {
  return MAY_BE_ENDED.test(level) && ENDED_ONES.test(level.normalize('NFKC'));
}
