import type { PlannedFormat } from '../../evaluation/workbook/plan';

const PLAIN: PlannedFormat = { bold: false, fill: null, border: false, horizontal: 'left', wrap: false, indent: 0, size: null };
const CELL: PlannedFormat = { ...PLAIN, border: true, wrap: true };
const STRONG = { bold: true, fill: 'F2F2F2' };

/** The looks of the report's cells. */
const FORMATS = {
  bare: PLAIN,
  title: { ...PLAIN, bold: true, wrap: true, size: 16 },
  subtitle: { ...PLAIN, wrap: true },
  caption: { ...PLAIN, bold: true, wrap: true, size: 12 },
  line: { ...PLAIN, wrap: true },
  heading: { ...CELL, bold: true, fill: 'D9E1F2', horizontal: 'center' },
  text: CELL,
  centred: { ...CELL, horizontal: 'center' },
  figure: { ...CELL, horizontal: 'right' },
  strongText: { ...CELL, ...STRONG },
  strongFigure: { ...CELL, ...STRONG, horizontal: 'right' },
  headingRow: { ...CELL, bold: true },
  box: { ...CELL, vertical: 'top' },
} as const satisfies Record<string, PlannedFormat>;

export type ReportFormat = keyof typeof FORMATS;

/** The looks in a font of the body's choice; cells share the objects. @param font null: the workbook's own */
export function reportFormats(font: string | null): Readonly<Record<ReportFormat, PlannedFormat>> {
  if (font === null) return FORMATS;
  return Object.fromEntries(Object.entries(FORMATS).map(([name, format]) => [name, { ...format, font }])) as Record<
    ReportFormat,
    PlannedFormat
  >;
}
