import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import type { AskedRow } from '../../status/status-book';
import type { IndicatorAnswer } from '../collected';
import type { RowMatch, RowMatcher } from '../match-rows';
import { isAnswered, type Reply, type ReplyRow, textsOf } from '../reply/reply';

/** What a row answers, for an indicator. */
export function indicatorAnswer(
  { file, department }: Pick<Reply, 'file' | 'department'>,
  row: ReplyRow,
  { id, name, unit }: Pick<IndicatorAnswer, 'id' | 'name' | 'unit'>,
): IndicatorAnswer {
  return { id, name, unit, file, department, number: row.number, answered: isAnswered(row), texts: textsOf(row.inputs) };
}

/**
 * An answer whose row the workbook does not have as it was asked. It is listed with the others, and its department is not to be told
 * that it owes one: the id is that of what was asked, '' where nothing was answered or nothing says what.
 */
export function unplacedAnswer(
  reply: Reply,
  row: ReplyRow,
  match: Exclude<RowMatch, { kind: 'found' }>,
  { rows, matcher }: { readonly rows: ReadonlyMap<string, AskedRow>; readonly matcher: RowMatcher },
): IndicatorAnswer {
  const { name, unit } = row;
  const isMixedUp = match.kind === 'damaged' && match.why === 'other-name';
  if (!row.answers || !isAnswered(row) || isMixedUp) return indicatorAnswer(reply, row, { id: '', name, unit });
  const asked = matcher.askedId(reply.askedDepartment, row) ?? '';
  const nearest = match.nearest?.id ?? '';
  const isOwn = matchKey(rows.get(nearest)?.department ?? '') === matchKey(reply.askedDepartment);
  return indicatorAnswer(reply, row, { id: rows.has(asked) ? asked : isOwn ? nearest : '', name, unit });
}
