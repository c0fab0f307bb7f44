import type { RowLabel } from './row-labels';

/** Upper and lower rows: 上段：計画, 上：目標. */
const PLACE = /[上中下](?:段|\s*[:：=＝は])/;
/** Without 段, only both together say it: 上：目標　下：実績. */
const BOTH = /上\s*[:：=＝は].*下\s*[:：=＝は]/s;

/** Whether a text can be a note on what stands in upper and lower rows. */
export function mayStack(text: string): boolean {
  return text.includes('段') ? PLACE.test(text) : text.includes('上') && BOTH.test(text);
}

/** Words that tell plan from actual within a sentence, what is more telling first. */
const IN_SENTENCE: readonly (readonly [label: RowLabel, pattern: RegExp])[] = [
  ['progress', /達成率|進捗率|達成度|進捗度|計画比|目標比/],
  ['status', /評価|判定/],
  ['target', /目標|計画|見込|予定|プラン/],
  ['actual', /実績|決算|結果|実数/],
];

/** Which of the words stands in a text; undefined for none, and for target and actual at once. */
function labelInSentence(text: string): RowLabel | undefined {
  const found = IN_SENTENCE.filter(([, pattern]) => pattern.test(text)).map(([label]) => label);
  return found.includes('target') && found.includes('actual') && found.length === 2 ? undefined : found[0];
}

/** 上段, 中段 and 下段: what a text says that stands one above the other. */
const LAYER = /([上中下])(?:段|(?=\s*[:=は]))([^上中下]*)/g;
const LAYERS = ['上', '中', '下'];
/**
 * What a note or a heading says that stands in upper and lower rows: 「上段：計画　下段：実績」, `実績値(上段は計画)`.
 * @returns the labels from top to bottom, or undefined
 */
export function stackedLabels(text: string): readonly RowLabel[] | undefined {
  if (!mayStack(text)) return undefined;
  const plain = text.normalize('NFKC');
  const said = new Map<string, RowLabel>();
  for (const [, layer = '', words = ''] of plain.matchAll(LAYER)) {
    const label = labelInSentence(words);
    if (label !== undefined) said.set(layer, label);
  }
  if (said.size === 1) {
    const [layer = '', label] = [...said][0] ?? [];
    const other = label === 'target' ? 'actual' : label === 'actual' ? 'target' : undefined;
    if (other === undefined || layer === '中') return undefined;
    said.set(layer === '上' ? '下' : '上', other);
  }
  const labels = LAYERS.flatMap((layer) => said.get(layer) ?? []);
  return new Set(labels).size === labels.length && labels.includes('target') && labels.includes('actual') ? labels : undefined;
}
