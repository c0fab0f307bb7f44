import type { PlannedFormat } from '../../evaluation/workbook/plan';

const TEXT: PlannedFormat = { bold: false, fill: null, border: true, horizontal: 'left', wrap: true, indent: 0, size: 10 };
/** What people fill in has a colour. */
const INPUT: PlannedFormat = { ...TEXT, fill: 'FFF2CC', unlocked: true };

/** How the cells of a form look. Cells share these objects, so each style is made once. */
export const FORM_FORMATS = {
  title: { ...TEXT, bold: true, border: false, size: 14, wrap: false },
  label: { ...TEXT, fill: 'D9E1F2', wrap: false },
  text: TEXT,
  headInput: { ...INPUT, wrap: false },
  instruction: { ...TEXT, border: false, wrap: false },
  heading: { ...TEXT, bold: true, fill: 'D9E1F2', horizontal: 'center' },
  band: { ...TEXT, bold: true, fill: 'EDEDED', wrap: false },
  center: { ...TEXT, horizontal: 'center' },
  figure: { ...TEXT, horizontal: 'right' },
  input: INPUT,
  inputCenter: { ...INPUT, horizontal: 'center' },
  inputFigure: { ...INPUT, horizontal: 'right' },
  hidden: { ...TEXT, border: false, wrap: false },
} as const satisfies Readonly<Record<string, PlannedFormat>>;
