import type { Figure } from '../../../figures/figure';
import { takeBrackets } from '../../../figures/text/figure-notes';
import { readFigure } from '../../../figures/read-figure';
import { uniformText } from '../../../figures/text/uniform-text';
import type { RowFigures } from './row-units';

const PARTS = ['baseline', 'actual', 'target'] as const;

/** What all figures begin with, up to the figure itself: 前年度比98.5%. */
const BEFORE = /^(.{1,19}[^\d+.,~<>=≦≧≤≥▲△-])(?=[▲△-]?[\d.,]*$)/;
/** With a number in it, it says of whom or of how many the figure is: 1人1日当たり 820g, 20歳以上 38.2%, 小学6年生 61%. */
const OF_WHOM = /^[^※]*(?:当たり|あたり|当り|につき|対|歳|[歳才](?:児|以上|以下|未満)|年生|代)[ :]*$/;
/** A bound, or words of a change, belong to the figure. */
const OF_FIGURE = /[※\d~<>=≦≧≤≥増減]|以[上下]|^[▲△+-]/;
/** What a figure that is a change ends with: 74人減. */
const BEHIND = /(増加?|減少?|削減|低減)$/;
/**
 * The figures of a row without a word that all of them have, where none can be read with it: 前年度比98.5% beside 前年度比100%以上 are
 * 98.5 and 100; 154人減 beside 74人減 are amounts, both of the same kind. What one figure has alone is left, because it says of what that one is.
 */
export function withoutSharedWords(figures: RowFigures): RowFigures {
  const there = PARTS.filter((part) => figures[part].kind !== 'missing');
  if (there.length < 2 || figures.actual.kind === 'missing' || figures.target.kind === 'missing') return figures;
  if (!there.some((part) => figures[part].kind === 'unreadable')) return figures;
  const texts = there.map((part) => takeBrackets(uniformText(figures[part].text)).rest);
  const plain = withoutPrefix(texts) ?? withoutSuffix(texts);
  if (plain === undefined) return figures;
  const read = plain.map((text) => readFigure(text, 'General', null));
  if (!read.every(({ kind }) => kind === 'number')) return figures;
  return there.reduce((all, part, index) => ({ ...all, [part]: asTyped(figures[part], read[index]) }), figures);
}

function withoutPrefix(texts: readonly string[]): string[] | undefined {
  const [first = '', ...others] = texts;
  let shared = 0;
  while (shared < first.length && others.every((text) => text[shared] === first[shared])) shared++;
  const word = BEFORE.exec(first.slice(0, shared))?.[1];
  if (word === undefined || word.length < 2 || (OF_FIGURE.test(word) && !OF_WHOM.test(word))) return undefined;
  return texts.map((text) => text.slice(word.length).trim());
}

function withoutSuffix(texts: readonly string[]): string[] | undefined {
  const signs = texts.map((text) => BEHIND.exec(text)?.[1]?.startsWith('増'));
  const [sign] = signs;
  if (sign === undefined || !signs.every((other) => other === sign)) return undefined;
  return texts.map((text) => text.replace(BEHIND, ''));
}

/** What was read without the word, with the text that stands on the sheet. */
function asTyped(figure: Figure, read: Figure | undefined): Figure {
  if (read?.kind !== 'number') return figure;
  const { kind, value, source, factor, percent, bound } = read;
  return { kind, value, source, factor, percent, bound, note: figure.note, text: figure.text };
}
