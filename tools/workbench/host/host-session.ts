import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import type { HostSheet, HostWorkbook } from './host-workbook';
import type { HostQuirks } from './quirks';
import type { HostObject } from './wire/host-object';

/** A range that a batch talks about. The client asks to keep it by `_KeepReference`, and then names it by its id. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly range: CellRange;
  referenceId: string | null;
}

/** What the objects of one host share. */
export interface HostSession {
  readonly workbook: HostWorkbook;
  readonly quirks: HostQuirks;
  /** The objects that other objects lead to. */
  range(sheet: HostSheet, range: CellRange): HostObject;
  areas(sheet: HostSheet, areas: readonly CellRange[]): HostObject;
  worksheet(sheet: HostSheet): HostObject;
  /** Keeps an object for later batches. @returns its reference id */
  keep(object: HostObject): string;
  release(referenceId: string): void;
  /** The range an event told of, by the id in it. */
  eventRange(referenceId: string): RangeTarget | null;
  /** Starts or stops sending one type of event for one target (a sheet's id, or `Workbook`). */
  register(messageType: number, targetId: string): void;
  unregister(messageType: number, targetId: string): void;
  /** The next id for something that the host itself makes. */
  nextId(prefix: string): string;
}
