/** Signs of a whole bar that is written in a cell. */
const LENGTH = 40;

/** A status's part of a bar. */
export interface SignPart {
  readonly label: string;
  readonly sign: string;
  readonly count: number;
  /** The address of its count. */
  readonly cell: string;
}

/** A bar of signs as text and as a formula, with what each sign stands for. @param at the address of the total */
export function signBar(parts: readonly SignPart[], total: number, at: string) {
  const drawn = parts.map(({ sign, count }) => sign.repeat(total === 0 ? 0 : Math.round((LENGTH * count) / total)));
  const terms = parts.map(({ sign, cell }) => `REPT("${sign}",ROUND(${LENGTH}*${cell}/${at},0))`);
  return {
    legend: parts.map(({ sign, label }) => `${sign}${label}`).join('  '),
    text: drawn.join(''),
    formula: `=IF(${at}=0,"",${terms.join('&')})`,
  };
}
