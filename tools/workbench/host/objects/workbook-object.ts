import { invalidArgument } from '../wire/host-error';
import type { HostSession } from '../host-session';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType } from '../wire/object-model';
import { commentsObject, notesObject } from './comment-object';
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
  scalars: {
    CalculationMode: {
      get: ({ workbook }) => workbook.calculationMode,
      set: ({ workbook }, value) => {
        if (value !== 'Automatic' && value !== 'AutomaticExceptTables' && value !== 'Manual') throw invalidArgument();
        workbook.calculationMode = value;
      },
    },
    CalculationState: { get: ({ workbook }) => (workbook.isCalculationPending ? 'Pending' : 'Done') },
  },
  calls: {
    SuspendScreenUpdatingUntilNextSync: () => null,
    // "It is the developer's responsibility to re-calc the workbook": https://learn.microsoft.com/javascript/api/excel/excel.application
    SuspendApiCalculationUntilNextSync: ({ workbook }) => {
      workbook.suspendCalculation(true);
    },
    Calculate: ({ workbook }) => {
      workbook.calculateNow();
    },
  },
};

const FUNCTION_RESULT: HostType<{ readonly value: number }> = {
  name: 'FunctionResult',
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
};

const FUNCTIONS: HostType<HostSession> = {
  name: 'Functions',
  makers: {
    Date: ({ workbook }, [year, month, day], session) => {
      const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000;
      return hostObject(FUNCTION_RESULT, { value: workbook.date1904 ? days - 1462 : days }, session);
    },
  },
};

const WORKBOOK: HostType<HostSession> = {
  name: 'Workbook',
  scalars: {
    Name: { get: ({ workbook }) => workbook.name },
    ReadOnly: { get: ({ workbook }) => workbook.readOnly },
  },
  navigations: {
    Worksheets: (session) => worksheetsObject(session),
    Application: (session) => hostObject(APPLICATION, session, session),
    Protection: (session) => hostObject(PROTECTION, session, session),
    Functions: (session) => hostObject(FUNCTIONS, session, session),
    Settings: (session) => settingsObject(session),
    Comments: (session) => commentsObject(session),
    Notes: (session) => notesObject(session),
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
