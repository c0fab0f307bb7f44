import { invalidArgument } from '../host-error';
import type { HostSession } from '../host-session';
import type { HostObject } from '../host-object';
import { hostObject, type HostType } from '../object-model';
import { commentsObject } from './comment-object';
import { settingsObject } from './settings-object';
import { tablesObject } from './table-object';
import { worksheetsObject } from './worksheet-object';

const PROTECTION: HostType<HostSession> = {
  name: 'WorkbookProtection',
  scalars: { Protected: { get: ({ workbook }) => workbook.structureProtected } },
  calls: {
    Protect: ({ workbook }) => {
      workbook.protectStructure(true);
    },
    Unprotect: ({ workbook }) => {
      workbook.protectStructure(false);
    },
  },
};

const APPLICATION: HostType<HostSession> = {
  name: 'Application',
  scalars: { CalculationMode: { get: () => 'Automatic' } },
  calls: {
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    Calculate: ({ workbook }) => {
      workbook.calculate();
    },
  },
};

const WORKBOOK: HostType<HostSession> = {
  name: 'Workbook',
  scalars: {
    Name: { get: ({ workbook }) => workbook.name },
    ReadOnly: { get: ({ workbook }) => workbook.readOnly },
    Use1904DateSystem: { get: ({ workbook }) => workbook.date1904 },
  },
  navigations: {
    Worksheets: (session) => worksheetsObject(session),
    Application: (session) => hostObject(APPLICATION, session, session),
    Protection: (session) => hostObject(PROTECTION, session, session),
    Settings: (session) => settingsObject(session),
    Comments: (session) => commentsObject(session),
    Tables: (session) => tablesObject(session.workbook.sheets, session),
  },
  makers: {
    GetSelectedRange: ({ workbook }, _args, session) => session.range(workbook.activeSheet, workbook.selection),
    GetActiveCell: ({ workbook }, _args, session) => {
      const { top, left } = workbook.selection;
      return session.range(workbook.activeSheet, { top, left, bottom: top, right: left });
    },
    _GetRangeForEventByReferenceId: (session, [referenceId]) => {
      const target = typeof referenceId === 'string' ? session.eventRange(referenceId) : null;
      return target === null ? null : session.range(target.sheet, target.range);
    },
  },
  calls: {
    _RemoveReference: (session, [referenceId]) => {
      if (typeof referenceId !== 'string') throw invalidArgument();
      session.release(referenceId);
    },
  },
};

/** The object that every batch starts from. */
export function workbookObject(session: HostSession): HostObject {
  return hostObject(WORKBOOK, session, session);
}
