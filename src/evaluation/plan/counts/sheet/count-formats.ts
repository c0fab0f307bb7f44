import type { PlannedFormat, SheetCell } from '../../../workbook/plan';
import type { ModelCells } from './model-cells';

/** A cell that holds nothing any more. */
export const BARE: PlannedFormat = { bold: false, fill: null, border: false, horizontal: 'left', wrap: false, indent: 0, size: null };

const LABEL: PlannedFormat = { ...BARE, border: true, wrap: true };
/** Digits do not touch the line beside them. */
const NUMBER: PlannedFormat = { ...BARE, border: true, horizontal: 'right', indent: 1 };
const STRATEGY_FILL = 'F2F2F2';

/** The looks of the count sheet's cells where nothing is like the evaluation sheet's. Cells share the objects. */
const COUNT_FORMATS = {
  title: { ...BARE, bold: true, size: 14 },
  note: BARE,
  caption: { ...BARE, bold: true, size: 12 },
  heading: { ...BARE, bold: true, fill: 'D9E1F2', border: true, horizontal: 'center', wrap: true },
  /** The strategy's number. */
  number: { ...BARE, border: true, horizontal: 'center' },
  label: LABEL,
  /** A direction, one step in. */
  subLabel: { ...LABEL, indent: 1 },
  count: NUMBER,
  strategyNumber: { ...BARE, bold: true, fill: STRATEGY_FILL, border: true, horizontal: 'center' },
  strategyLabel: { ...LABEL, bold: true, fill: STRATEGY_FILL },
  bar: { ...BARE, border: true },
  strategyBar: { ...BARE, border: true, fill: STRATEGY_FILL },
  strategyCount: { ...NUMBER, bold: true, fill: STRATEGY_FILL },
} as const satisfies Record<string, PlannedFormat>;

/** The looks of the count sheet's cells. */
export type CountFormats = Readonly<Record<keyof typeof COUNT_FORMATS, PlannedFormat>>;

/**
 * The looks as the evaluation sheet has them.
 * @param models cells of that sheet; null: the workbook's own font, and our colours
 * @param font the font that the profile asks for; undefined: the evaluation sheet's
 */
export function countFormats(models: ModelCells | null, font: string | undefined): CountFormats {
  if (models === null && font === undefined) return COUNT_FORMATS;
  const likeOf = (name: string): SheetCell | undefined => {
    if (name === 'heading') return models?.heading;
    return name.startsWith('strategy') ? (models?.strategy ?? models?.body) : models?.body;
  };
  const entries = Object.entries(COUNT_FORMATS).map(([name, format]) => {
    const like = likeOf(name);
    return [name, { ...format, ...(like === undefined ? {} : { like }), ...(font === undefined ? {} : { font }) }] as const;
  });
  const formats: Readonly<Record<string, PlannedFormat>> = Object.fromEntries(entries);
  return { ...COUNT_FORMATS, ...formats };
}
