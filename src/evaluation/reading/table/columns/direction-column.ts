import { matchKey } from '../../../vocabulary/clean-text';
import { directionIn } from '../../../vocabulary/statuses/direction-words';
import type { SheetGrid } from '../../sheet-grid';
import type { EvaluationHeading } from '../heading-block';
import { type BodyRows, SAMPLE_ROWS } from './columns-by-role';

/** What heads a column that says which way is good; and what heads one of how figures moved, or of what is to be done. */
const HEADS_DIRECTIONS = /方向|性質|向き|優位|望まし|区分|種別|種類/;
const HEADS_OTHERS = /推移|傾向|動向|変化|今後|前年|評価|進捗|達成/;

/** The column that says for each indicator whether it is to rise or to fall (↑, ⇩, 減少指標); null where there is none. */
export function directionColumn(
  grid: SheetGrid,
  { columns }: EvaluationHeading,
  { first, end }: BodyRows,
  taken: ReadonlySet<number>,
): number | null {
  const last = Math.min(end, first + SAMPLE_ROWS);
  const found = columns.find(({ column, text }) => {
    const key = matchKey(text);
    if (taken.has(column) || !HEADS_DIRECTIONS.test(key) || HEADS_OTHERS.test(key)) return false;
    const texts = Array.from({ length: Math.max(0, last - first) }, (_, at) => grid.text(first + at, column)).filter((text) => text !== '');
    return texts.length > 0 && texts.every((text) => directionIn(text) !== null);
  });
  return found?.column ?? null;
}
