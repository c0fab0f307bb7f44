import { displayWidth } from './display-width';

/** Made when a text is broken for the first time: that takes as long as evaluating a small sheet. */
let words: Intl.Segmenter | undefined;

/** What must not begin a line, and what must not end one (the commonest of Japanese 禁則). */
const NOT_FIRST = /^[、。，．,.!?！？」』）)\]｝}】〕〉》・:：;；ー%％\s]/u;
const NOT_LAST = /[「『（([｛{【〔〈《"]$/u;

/**
 * Breaks a text into lines of at most so many columns, between words. A single word that is longer stands alone.
 * @param columns may be Infinity: one line
 */
export function wrappedText(text: string, columns: number): string[] {
  if (displayWidth(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(text)) {
    if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** The text in pieces between which a line may be broken. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  words ??= new Intl.Segmenter('ja', { granularity: 'word' });
  for (const { segment } of words.segment(text)) {
    const before = pieces.at(-1);
    if (before !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(before))) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}
