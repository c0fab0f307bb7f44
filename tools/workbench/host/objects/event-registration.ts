import type { HostSession } from '../host-session';

/** Events by the number that the client knows them by. */
export const EVENT = {
  selectionChangedInDocument: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  protectionChanged: 24,
  nameChanged: 25,
} as const;

/** The target of events that a whole workbook listens to. */
export const WORKBOOK_TARGET = 'Workbook';

/** Of each event: the name in its registration, and its number. */
const NAMES: readonly (readonly [string, number])[] = [
  ['DataChangedEvent', EVENT.changed],
  ['ActivatedEvent', EVENT.activated],
  ['DeactivatedEvent', EVENT.deactivated],
  ['SelectionChangedEvent', EVENT.selectionChanged],
  ['CalculatedEvent', EVENT.calculated],
  ['ProtectionChangedEvent', EVENT.protectionChanged],
];
const COLLECTION_NAMES: readonly (readonly [string, number])[] = [
  ...NAMES,
  ['AddedEvent', EVENT.added],
  ['DeletedEvent', EVENT.deleted],
  ['EventNameChanged', EVENT.nameChanged],
];

type Calls<T> = Readonly<Record<string, (target: T, args: readonly unknown[], session: HostSession) => unknown>>;

function calls<T>(names: readonly (readonly [string, number])[], targetId: (target: T) => string): Calls<T> {
  return Object.fromEntries(
    names.flatMap(([name, number]) => [
      [
        `_Register${name}`,
        (target: T, _args: readonly unknown[], session: HostSession) => {
          session.register(number, targetId(target));
        },
      ],
      [
        `_Unregister${name}`,
        (target: T, _args: readonly unknown[], session: HostSession) => {
          session.unregister(number, targetId(target));
        },
      ],
    ]),
  );
}

/** The methods by which the client starts and stops the events of one sheet. */
export const sheetEvents = <T>(id: (target: T) => string): Calls<T> => calls(NAMES, id);

/** The same for all sheets at once. */
export const sheetCollectionEvents = <T>(): Calls<T> => calls<T>(COLLECTION_NAMES, () => WORKBOOK_TARGET);
