import type { EvaluateOptions } from '../../src/evaluation/options';

/** A workbook to check, and how it is evaluated. */
export interface Subject {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: Partial<EvaluateOptions>;
  /** Whether figures may be typed over: random ones leave too much open for that. */
  readonly typedOver: boolean;
}
