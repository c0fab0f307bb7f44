import { matchKey } from '../../../vocabulary/clean-text';
import { withoutYears } from '../../../vocabulary/figures/year';
import type { SheetGrid } from '../../sheet-grid';
import type { EvaluationHeading } from '../heading-block';
import { type BodyRows, type HeadedColumn, SAMPLE_ROWS } from './columns-by-role';
import { namedYear } from '../named-year';

/** What heads a column of results whatever stands in it: R5状況, 担当課評価, 【評価】. */
const HEADS =
  /^(?:[本当今]?年度末?|単年度?|最終|事後|実績|内部|外部|行政|自己|所管課?|担当課?|課|[一二1-3]次|kpi|指標|改善|の)*(?:評価|状況|判定)+$/;
/** What may, if statuses stand below. */
const MAY_HEAD = /評価|状況|判定|結果|評点/;
const STATUS = /^(?:目標)?未?達成|^改善|^悪化|順調|遅れ|^[A-ESＡ-ＥＳ◎○△▲×-]$/;

/** Columns behind the target whose headings say less plainly than others that they hold statuses. */
export function looseStatusColumns(
  grid: SheetGrid,
  { columns }: EvaluationHeading,
  { first, end }: BodyRows,
  behind: number | null,
): HeadedColumn[] {
  return columns.flatMap(({ column, text, role }): HeadedColumn[] => {
    if (behind === null || column <= behind || !MAY_HEAD.test(text)) return [];
    const key = withoutYears(matchKey(text)).replace(/[※*・\s()0-9]/g, '');
    // 担当課評価 and KPI評価 say first what else a column may be of.
    if (role !== undefined && !((role === 'other' || role === 'indicator') && HEADS.test(key))) return [];
    const texts = Array.from({ length: Math.min(end - first, SAMPLE_ROWS) }, (_, at) => grid.text(first + at, column)).filter(
      (own) => own !== '',
    );
    const isStatus = texts.every((own) => own.length <= 12 && !/\d/.test(own)) && texts.some((own) => STATUS.test(own));
    return isStatus || (texts.length === 0 && HEADS.test(key)) ? [{ column, text, ...namedYear(text) }] : [];
  });
}
