import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import type { HostSession } from '../host-session';
import type { HostSheet, HostValidation } from '../host-workbook';
import { accessDenied, invalidArgument } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { hostObject, type HostType, type Scalar } from '../wire/object-model';
import { formatRange, intersection } from '../workbook/range-address';

interface ValidationTarget {
  readonly sheet: HostSheet;
  readonly areas: readonly CellRange[];
}

const keyOf = (areas: readonly CellRange[]): string => areas.map(formatRange).join(',');

/** The validation of exactly these cells; undefined: they have none. */
function existing({ sheet, areas }: ValidationTarget): HostValidation | undefined {
  const found = sheet.validations.find((one) => keyOf(one.areas) === keyOf(areas));
  const isShared = sheet.validations.some(
    (one) => one !== found && one.areas.some((area) => areas.some((other) => intersection(area, other) !== null)),
  );
  if (isShared) throw invalidArgument('Only cells with one validation for all of them are known here.');
  return found;
}

function changed(target: ValidationTarget): HostValidation {
  if (target.sheet.protection !== null) throw accessDenied();
  const found = existing(target);
  if (found !== undefined) return found;
  const made: HostValidation = { areas: target.areas, rule: {}, errorAlert: null, prompt: null };
  target.sheet.validations.push(made);
  return made;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A list as one text, which Excel takes up to 255 characters of, or a formula. */
function checkRule(value: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(value) || Object.keys(value).length !== 1) throw invalidArgument();
  const { list, custom } = value;
  const isList =
    isObject(list) && typeof list['source'] === 'string' && list['source'].length <= 255 && typeof list['inCellDropDown'] === 'boolean';
  const isCustom = isObject(custom) && typeof custom['formula'] === 'string' && custom['formula'].startsWith('=');
  if (!isList && !isCustom) throw invalidArgument();
  return value;
}

/** A title of at most 32 characters, and a text of at most 255. */
function checkWords(value: unknown, others: Readonly<Record<string, (value: unknown) => boolean>>): Readonly<Record<string, unknown>> {
  const known: typeof others = {
    title: (title) => typeof title === 'string' && title.length <= 32,
    message: (message) => typeof message === 'string' && message.length <= 255,
    ...others,
  };
  if (!isObject(value) || Object.entries(value).some(([key, one]) => known[key]?.(one) !== true)) throw invalidArgument();
  return value;
}

const words = (part: 'errorAlert' | 'prompt', others: Readonly<Record<string, (value: unknown) => boolean>>): Scalar<ValidationTarget> => ({
  get: (target) => existing(target)?.[part] ?? null,
  set: (target, value) => {
    changed(target)[part] = checkWords(value, others);
  },
});

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const DATA_VALIDATION: HostType<ValidationTarget> = {
  name: 'DataValidation',
  scalars: {
    Rule: {
      get: (target) => existing(target)?.rule ?? {},
      set: (target, value) => {
        changed(target).rule = checkRule(value);
      },
    },
    ErrorAlert: words('errorAlert', {
      showAlert: isBoolean,
      style: (style) => style === 'Stop' || style === 'Warning' || style === 'Information',
    }),
    Prompt: words('prompt', { showPrompt: isBoolean }),
  },
  calls: {
    Clear: (target) => {
      const found = existing(target);
      if (found !== undefined) target.sheet.validations.splice(target.sheet.validations.indexOf(found), 1);
    },
  },
};

/** What cells accept. */
export function dataValidationObject(sheet: HostSheet, areas: readonly CellRange[], session: HostSession): HostObject {
  return hostObject(DATA_VALIDATION, { sheet, areas }, session);
}
