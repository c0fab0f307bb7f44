import type { Evaluation } from '../../evaluation/evaluation';
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

/** Cells that the report's cells are to look like. */
type Models = NonNullable<Evaluation['models']>;

const MODELS: Readonly<Partial<Record<ReportFormat, keyof Models>>> = {
  heading: 'heading',
  strongText: 'strategy',
  strongFigure: 'strategy',
};

/**
 * The looks of the report's cells; cells share the objects.
 * @param font the font that the profile asks for; null: the evaluation sheet's
 * @param models cells of the evaluation sheet; null: the workbook's own font, and our colours
 */
export function reportFormats(font: string | null, models: Models | null): Readonly<Record<ReportFormat, PlannedFormat>> {
  if (font === null && models === null) return FORMATS;
  const entries = Object.entries(FORMATS).map(([name, format]) => {
    const like = models === null ? null : (models[MODELS[name as ReportFormat] ?? 'body'] ?? models.body);
    return [name, { ...format, ...(like === null ? {} : { like }), ...(font === null ? {} : { font }) }];
  });
  return Object.fromEntries(entries) as Record<ReportFormat, PlannedFormat>;
}
