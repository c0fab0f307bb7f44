import Big from 'big.js';
import { uniformText } from './uniform-text';

/** A target that is said as a change, worked out as `baseline * times + plus`. */
export interface RelativeTarget {
  readonly times: number;
  readonly plus: number;
}

/** What a target says of the baseline: a change of it, a change of nobody knows what, or nothing. */
export type TargetReading = RelativeTarget | 'unclear' | undefined;

const OF_BASELINE =
  '(?:計画)?(?:現状|現況|基準|当初|策定|開始|初期|従前|スタート|ベースライン)(?:時|年度?|値)*(?:から|より|の|に比べ(?:て)?|に対し(?:て)?|に対する|を基準に|対?比(?:で)?)?';
const REFERENCE = new RegExp(`^${OF_BASELINE}[:、, ]*`);
const MORE = '増加?|追加|アップ|up|向上|上昇|拡大|上積み|プラス';
const LESS = '減少?|削減|低減|ダウン|down|低下|縮減|抑制|縮小|カット|マイナス';
const NUMBER = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?)';
const END = '(?:以上|以下|以内|程度|とする|する|させる|を目指す)?$';
const SHARE = new RegExp(`^${NUMBER}(%|パーセント|割)(?:以上|程度)?の?(?:(${MORE})|(${LESS}))${END}`);
const TIMES = new RegExp(`^${NUMBER}倍(?:以上|程度)?(?:に|へ)?${END}`);
const AMOUNT = new RegExp(`^${NUMBER}([^\\d\\s%]{0,6}?)(?:以上|程度)?の?(?:(${MORE})|(${LESS}))${END}`);
const DOUBLED = new RegExp(`^倍増${END}`);
const HALVED = new RegExp(`^半減${END}`);
const SIGNED = new RegExp(`^\\+ ?${NUMBER}`);
const MAY_BE_RELATIVE = /[+＋倍半割増減追%％上向低縮削拡ア-ンｱ-ﾝup]/i;

/** The row that a target stands in. */
export interface TargetContext {
  /** Whether the figures are percentages: 5%増 may then be five points or a twentieth. */
  readonly percentages: boolean;
  /** Whether the figures are multiples (有効求人倍率): 1.5倍 is then a target like any other. */
  readonly multiples: boolean;
  /** Whether other figures of the row carry signs, so that + says no more than that the number is not negative. */
  readonly signed: boolean;
}

/**
 * What a target's text says of the baseline. Only what names the baseline (現状値から10%増), or can mean nothing else (倍増,
 * 半減), is worked out; 10%増 alone may be meant of last year. Source: rules.md, kind 7.
 */
export function readRelativeTarget(text: string, context: TargetContext): TargetReading {
  if (text.length > 40 || !MAY_BE_RELATIVE.test(text)) return undefined;
  const key = uniformText(text).replace(/ /g, '').toLowerCase();
  const reference = REFERENCE.exec(key)?.[0] ?? '';
  const change = changeIn(key.slice(reference.length), context);
  if (change === undefined || change === 'unclear') return change;
  return reference !== '' || DOUBLED.test(key) || HALVED.test(key) ? change : 'unclear';
}

function changeIn(key: string, { percentages, multiples, signed }: TargetContext): TargetReading {
  if (DOUBLED.test(key)) return { times: 2, plus: 0 };
  if (HALVED.test(key)) return { times: 0.5, plus: 0 };
  const share = SHARE.exec(key);
  if (share) {
    const [, number = '', unit, more] = share;
    return percentages ? 'unclear' : byShare(Number(number) * (unit === '割' ? 10 : 1), more === undefined);
  }
  const times = TIMES.exec(key);
  if (times) return multiples ? undefined : percentages ? 'unclear' : { times: numberIn(times[1]), plus: 0 };
  const amount = AMOUNT.exec(key);
  if (amount) return { times: 1, plus: numberIn(amount[1]) * (amount[3] === undefined ? -1 : 1) };
  return SIGNED.test(key) && !signed ? 'unclear' : undefined;
}

/** A change by so many percent. */
export function byShare(percent: number, less: boolean): RelativeTarget {
  return { times: new Big(100)[less ? 'minus' : 'plus'](percent).div(100).toNumber(), plus: 0 };
}

/** The target that a change makes of a baseline. */
export function workedOut(baseline: number, { times, plus }: RelativeTarget): number {
  return new Big(baseline).times(times).plus(plus).toNumber();
}

function numberIn(text: string | undefined): number {
  return Number((text ?? '').replaceAll(',', ''));
}
