import type { CellRange } from '../../../../../src/evaluation/workbook/snapshot';
import type { HostSession, RangeTarget } from '../../host-session';
import type { HostSheet } from '../../host-workbook';
import type { HostObject } from '../../wire/host-object';
import { hostObject, type HostType } from '../../wire/object-model';
import { formatRange, quoteSheetName } from '../../workbook/range-address';
import { dataValidationObject } from '../data-validation-object';
import { formatObject } from './range-look';

interface AreasTarget {
  readonly sheet: HostSheet;
  readonly areas: readonly CellRange[];
  referenceId: string | null;
}

const RANGE_COLLECTION: HostType<AreasTarget> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }, session) => areas.map((area) => session.range(sheet, area)),
};

const RANGE_AREAS: HostType<AreasTarget> = {
  name: 'RangeAreas',
  identity: ({ referenceId }) => ({ _ReferenceId: referenceId ?? '' }),
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => `${quoteSheetName(sheet.name)}!${formatRange(area)}`).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0) },
  },
  navigations: {
    Areas: (target, session) => hostObject(RANGE_COLLECTION, target, session),
    Format: ({ sheet, areas }, session) =>
      formatObject(
        areas.map((range): RangeTarget => ({ sheet, range, referenceId: null })),
        session,
      ),
    DataValidation: ({ sheet, areas }, session) => dataValidationObject(sheet, areas, session),
  },
  calls: {
    _KeepReference: (target, _args, session) => {
      target.referenceId ??= session.keep(hostObject(RANGE_AREAS, target, session));
    },
    Clear: ({ sheet, areas }, [applyTo]) => {
      for (const area of areas) sheet.clear(area, applyTo === 'Contents' || applyTo === 'Formats' ? applyTo : 'All');
    },
  },
};

/** The object of several areas on a sheet. */
export function rangeAreasObject(sheet: HostSheet, areas: readonly CellRange[], session: HostSession): HostObject {
  return hostObject(RANGE_AREAS, { sheet, areas, referenceId: null }, session);
}
