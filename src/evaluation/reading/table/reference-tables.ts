import type { SheetGrid } from '../sheet-grid';
import type { TableBody } from './table-body';

/** （参考）県の指標, ＜参考＞, 参考：…. */
const REFERENCE = /^[\s　■□●○◆◇※]*[(（【〔[<＜《]?[\s　]*参考(?!文献)/;

/** The tables without those titled 参考, which hold figures to compare with; all of them where there are no others. */
export function withoutReferences(grid: SheetGrid, bodies: readonly TableBody[]): readonly TableBody[] {
  const own = bodies.filter(
    ({ heading }, index) => !REFERENCE.test(titleAbove(grid, heading.first, bodies[index - 1]?.heading.last ?? -1)),
  );
  return own.length > 0 ? own : bodies;
}

/** The text directly above a table where it stands alone in its row, or ''. */
function titleAbove(grid: SheetGrid, first: number, after: number): string {
  for (let row = first - 1; row > after; row--) {
    const texts = Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column)).filter((text) => text !== '');
    const [title = ''] = texts;
    if (texts.length > 0) return texts.length === 1 ? title : '';
  }
  return '';
}
