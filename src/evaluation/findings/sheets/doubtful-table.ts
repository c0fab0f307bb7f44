import type { Doubt } from '../../doubts/doubt';
import type { Finding } from '../finding';

/** The one finding about a table whose reading is doubtful: nothing is written to it until it is confirmed. */
export function doubtfulTable(sheet: string, doubts: readonly Doubt[]): Finding[] {
  const [first] = doubts;
  if (first === undefined) return [];
  return [
    {
      code: 'structure-unclear',
      severity: 'error',
      sheet,
      row: first.row,
      column: first.column,
      indicator: null,
      recorded: null,
      computed: null,
      variant: 'doubt',
      details: { sheet },
      doubts: doubts.map(({ kind, details }) => ({ kind, details })),
    },
  ];
}
