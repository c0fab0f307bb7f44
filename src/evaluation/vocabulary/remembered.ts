/** Longer texts are sentences, which hardly repeat. */
const LONGEST = 100;
/** The bound keeps a workbook of distinct texts from filling memory. */
const MOST = 2_000;

/** A function of texts with its last answers at hand: a reading asks of the same names and words from many sides. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      if (known.size >= MOST) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
