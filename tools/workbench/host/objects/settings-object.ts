import { invalidArgument, itemNotFound } from '../wire/host-error';
import type { HostSession } from '../host-session';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType } from '../wire/object-model';

interface SettingTarget {
  readonly key: string;
  readonly settings: Map<string, unknown>;
}

const SETTING: HostType<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => ({ Id: key, _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key, settings }) => settings.get(key),
      set: ({ key, settings }, value) => {
        settings.set(key, value);
      },
    },
  },
  calls: {
    Delete: ({ key, settings }) => {
      settings.delete(key);
    },
  },
};

function one(key: string, { workbook }: HostSession, session: HostSession): HostObject {
  return hostObject(SETTING, { key, settings: workbook.settings }, session);
}

const SETTINGS: HostType<HostSession> = {
  name: 'SettingCollection',
  items: (session) => [...session.workbook.settings.keys()].map((key) => one(key, session, session)),
  item: (session, [key]) => {
    if (typeof key !== 'string' || !session.workbook.settings.has(key)) throw itemNotFound();
    return one(key, session, session);
  },
  makers: {
    Add: (session, [key, value]) => {
      if (typeof key !== 'string') throw invalidArgument();
      if (!session.quirks.losesSettings) session.workbook.settings.set(key, value);
      return one(key, session, session);
    },
    GetItemOrNullObject: (session, [key]) =>
      typeof key === 'string' && session.workbook.settings.has(key) ? one(key, session, session) : null,
  },
  calls: { GetCount: (session) => session.workbook.settings.size },
};

/** The settings that travel in the workbook. */
export function settingsObject(session: HostSession): HostObject {
  return hostObject(SETTINGS, session, session);
}
