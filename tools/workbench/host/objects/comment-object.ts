import { accessDenied, invalidArgument, itemNotFound } from '../wire/host-error';
import type { HostSession } from '../host-session';
import type { HostComment, HostSheet } from '../host-workbook';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType } from '../wire/object-model';
import { parseRange, splitSheetName } from '../workbook/range-address';
import { rangeArgument } from './range/range-argument';

interface CommentTarget {
  readonly comment: HostComment;
  readonly session: HostSession;
}

function sheetOf({ comment, session }: CommentTarget): HostSheet {
  const sheet = session.workbook.sheets.find(({ id }) => id === comment.sheetId);
  if (sheet === undefined) throw itemNotFound();
  return sheet;
}

const COMMENT: HostType<CommentTarget> = {
  name: 'Comment',
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    Id: { get: ({ comment }) => comment.id },
    Content: {
      get: ({ comment }) => comment.content,
      set: ({ comment }, value) => {
        if (typeof value !== 'string') throw invalidArgument();
        comment.content = value;
      },
    },
  },
  makers: { GetLocation: (target, _args, session) => session.range(sheetOf(target), target.comment.range) },
  calls: {
    Delete: ({ comment, session }) => {
      session.workbook.comments.splice(session.workbook.comments.indexOf(comment), 1);
    },
  },
};

function one(comment: HostComment, session: HostSession): HostObject {
  return hostObject(COMMENT, { comment, session }, session);
}

/** Where a comment is to stand: an address with its sheet, or a range. */
function place(value: unknown, session: HostSession): { sheet: HostSheet; range: HostComment['range'] } {
  if (typeof value === 'string') {
    const { sheet: name, rest } = splitSheetName(value);
    const sheet = session.workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw invalidArgument();
    return { sheet, range: parseRange(rest) };
  }
  for (const sheet of session.workbook.sheets) {
    const target = (value as HostObject | null)?.target as { sheet?: HostSheet } | undefined;
    if (target?.sheet === sheet) return { sheet, range: rangeArgument(value, sheet) };
  }
  throw invalidArgument();
}

type Kind = NonNullable<HostComment['kind']> | undefined;

const ofKind = (session: HostSession, kind: Kind): HostComment[] => session.workbook.comments.filter((comment) => comment.kind === kind);

function GetItemByCell(session: HostSession, [cell]: readonly unknown[]): HostObject {
  const { sheet, range } = place(cell, session);
  const found = ofKind(session, undefined).find(
    (comment) => comment.sheetId === sheet.id && comment.range.top === range.top && comment.range.left === range.left,
  );
  if (found === undefined) throw itemNotFound();
  return one(found, session);
}

/** What collections of comments and of notes (ExcelApi 1.18) have in common. */
const remarks = (name: string, kind: Kind): HostType<HostSession> => ({
  name,
  items: (session) => ofKind(session, kind).map((comment) => one(comment, session)),
  item: (session, [id]) => {
    const found = ofKind(session, kind).find((comment) => comment.id === id);
    if (found === undefined) throw itemNotFound();
    return one(found, session);
  },
  makers: {
    Add: (session, [cell, content]) => {
      if (typeof content !== 'string') throw invalidArgument();
      const { sheet, range } = place(cell, session);
      if (sheet.protection !== null) throw accessDenied();
      // A cell has one remark of each kind.
      if (ofKind(session, kind).some((one) => one.sheetId === sheet.id && one.range.top === range.top && one.range.left === range.left))
        throw invalidArgument();
      const comment = { id: session.nextId('Comment'), ...(kind === undefined ? {} : { kind }), sheetId: sheet.id, range, content };
      session.workbook.comments.push(comment);
      return one(comment, session);
    },
    ...(kind === undefined ? { GetItemByCell } : {}),
  },
  calls: { GetCount: (session) => ofKind(session, kind).length },
});

const COMMENTS = remarks('CommentCollection', undefined);
const NOTES = remarks('NoteCollection', 'note');

/** All comments of the workbook. */
export function commentsObject(session: HostSession): HostObject {
  return hostObject(COMMENTS, session, session);
}

/** All notes of the workbook. */
export function notesObject(session: HostSession): HostObject {
  return hostObject(NOTES, session, session);
}
