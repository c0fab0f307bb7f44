/** What the page says to the thread of the emulated Excel. */
export type ToHost =
  | { readonly kind: 'open'; readonly book: string }
  | { readonly kind: 'wire'; readonly text: string }
  /** A person types a number into a cell. */
  | { readonly kind: 'type'; readonly sheet: string; readonly row: number; readonly column: number; readonly value: number };

/** What that thread says to the page. */
export type FromHost = { readonly kind: 'opened'; readonly name: string } | { readonly kind: 'wire'; readonly text: string };
