import type { Body } from './body';
import { ceilings } from './ceilings';
import { circleMarks } from './circle-marks';
import { nameWithFigure } from './name-with-figure';
import { planPace } from './plan-pace';
import { ratesCutOff } from './rates-cut-off';
import { subtotalRows } from './subtotal-rows';
import { targetDirections } from './target-directions';
import { toleranceBand } from './tolerance-band';
import { wholePercentages } from './whole-percentages';
import { yearlyLongTable } from './yearly-long-table';

/** Every body. */
export const ALL_BODIES: readonly Body[] = [
  yearlyLongTable,
  circleMarks,
  subtotalRows,
  ratesCutOff,
  wholePercentages,
  nameWithFigure,
  planPace,
  toleranceBand,
  ceilings,
  targetDirections,
];
