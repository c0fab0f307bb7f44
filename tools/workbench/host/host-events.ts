import type { HostEvent } from './host-workbook';
import { EVENT, WORKBOOK_TARGET } from './objects/event-registration';
import { formatRange } from './workbook/range-address';
import type { EventEntry } from './wire/wire';

/** A client's registration for one event of one target. */
export function registrationKey(messageType: number, targetId: string): string {
  return `${String(messageType)} ${targetId}`;
}

/**
 * What the client is told of an event.
 * @param isRegistered whether the client listens to that event of that target
 * @param keepRange keeps the changed range under an id by which a handler may ask for it
 */
export function eventEntries(
  event: HostEvent,
  isRegistered: (messageType: number, targetId: string) => boolean,
  keepRange: (sheetId: string, event: Extract<HostEvent, { kind: 'changed' }>) => string,
): EventEntry[] {
  const entries: EventEntry[] = [];
  const send = (messageType: number, targetId: string, args: Record<string, unknown>): void => {
    entries.push({
      messageCategory: 65536,
      messageType,
      targetId,
      message: JSON.stringify(args),
      id: `${String(messageType)}-${targetId}`,
    });
  };
  const toSheetAndWorkbook = (messageType: number, sheetId: string, args: Record<string, unknown>): void => {
    for (const targetId of [sheetId, WORKBOOK_TARGET]) if (isRegistered(messageType, targetId)) send(messageType, targetId, args);
  };
  const source = (origin: string): string => (origin === 'co-author' ? 'Remote' : 'Local');
  switch (event.kind) {
    case 'changed':
      toSheetAndWorkbook(EVENT.changed, event.sheetId, {
        address: formatRange(event.range),
        changeType: event.changeType,
        source: source(event.origin),
        worksheetId: event.sheetId,
        referenceId: keepRange(event.sheetId, event),
        triggerSource: event.origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
        ...(event.before === undefined ? {} : { valueBefore: event.before, valueAfter: event.after }),
      });
      break;
    case 'selected':
      send(EVENT.selectionChangedInDocument, '', {});
      toSheetAndWorkbook(EVENT.selectionChanged, event.sheetId, { address: formatRange(event.range), worksheetId: event.sheetId });
      break;
    case 'calculated':
      toSheetAndWorkbook(EVENT.calculated, event.sheetId, { worksheetId: event.sheetId });
      break;
    case 'sheet-activated':
      toSheetAndWorkbook(EVENT.activated, event.sheetId, { worksheetId: event.sheetId });
      break;
    case 'sheet-deactivated':
      toSheetAndWorkbook(EVENT.deactivated, event.sheetId, { worksheetId: event.sheetId });
      break;
    case 'sheet-added':
      toSheetAndWorkbook(EVENT.added, event.sheetId, { worksheetId: event.sheetId, source: source(event.origin) });
      break;
    case 'sheet-deleted':
      toSheetAndWorkbook(EVENT.deleted, event.sheetId, { worksheetId: event.sheetId, source: source(event.origin) });
      break;
    case 'sheet-renamed':
      toSheetAndWorkbook(EVENT.nameChanged, event.sheetId, {
        worksheetId: event.sheetId,
        nameBefore: event.before,
        nameAfter: event.after,
        source: source(event.origin),
      });
      break;
  }
  return entries;
}
