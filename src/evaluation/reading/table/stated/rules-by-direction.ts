import type { DirectionMark } from '../../../profile/profile';
import { INDICATORS_BY_DIRECTION } from '../../../vocabulary/statuses/direction-words';
import { type FigureRole, formulaInText } from './stated-rule';

/** A text's rules for indicators by the way that is good, and what it says of the others. */
export interface RulesByDirection {
  readonly marks: readonly DirectionMark[];
  readonly rest: string;
}

/** A formula, or what stands for one; few texts hold either. */
const MAY_STATE = /[/／÷]|逆|分[母子]|対する|占める/;
/** 実績÷目標 the other way round. */
const TURNED = /逆数|分[母子]と分[母子]を?(?:逆|入れ替え|入替)|逆に(?:して|し|計算|算)/;
/** What is said of such indicators is said in one sentence. */
const SENTENCE = /^[^。\n]*/;
const IN_BRACKETS = /[(（「【[]\s*$/;
const CLOSED = /^(?:の場合|に限る|のみ)?\s*[)）」】\]]/;

/**
 * The rules that a text states for indicators that are to rise, to fall or to stay: 「達成率＝実績／目標（減少させる指標は 目標／実績）」.
 * The formula stands behind the words or, where these alone stand in brackets, before them.
 */
export function rulesByDirection(text: string, letters: Readonly<Record<string, FigureRole>>): RulesByDirection {
  if (!MAY_STATE.test(text)) return { marks: [], rest: text };
  const found = [...text.matchAll(INDICATORS_BY_DIRECTION)];
  const marks: DirectionMark[] = [];
  let rest = '';
  let done = 0;
  for (const [at, match] of found.entries()) {
    const end = match.index + match[0].length;
    const before = text.slice(done, match.index);
    const isAside = IN_BRACKETS.test(before) && CLOSED.test(text.slice(end));
    const own = isAside ? lastClause(before) : (SENTENCE.exec(text.slice(end, found[at + 1]?.index))?.[0] ?? '');
    const rule = TURNED.test(own) ? 'inverse-quotient' : formulaInText(own, letters);
    const direction = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0];
    if (rule === undefined || (direction !== 'up' && direction !== 'down' && direction !== 'keep')) continue;
    marks.push({ direction, rule });
    rest += isAside ? before.slice(0, before.length - own.length) : before;
    done = isAside ? end : end + own.length;
  }
  return { marks, rest: rest + text.slice(done) };
}

function lastClause(text: string): string {
  return /[^。、，,；;＝=：:]*$/.exec(text)?.[0] ?? '';
}
