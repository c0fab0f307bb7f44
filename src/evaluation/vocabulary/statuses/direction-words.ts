/** Which way a target points that is no number. */
export type TargetDirection = 'up' | 'down' | 'keep';

/** What is typed for each way, without the words that follow it (増加を目指す, 減らす方向). */
const WORDS: Readonly<Record<TargetDirection, readonly string[]>> = {
  up: ['増加', '増', '増やす', '向上', '上昇', '拡大', '上げる', '↗', '⇗', '⇧', '↑', '➚', '⤴'],
  down: ['減少', '減', '減らす', '低減', '抑制', '縮小', '低下', '削減', '下げる', '↘', '⇘', '⇩', '↓', '➘', '⤵'],
  keep: ['維持', '現状維持', '横ばい', '→', '⇒', '⇨', '➡'],
};

/** What may stand behind such a word. */
const BEHIND = /(?:指標|を?(?:目指す|めざす|図る|させる|する)|すること|させること|傾向|方向|の方向)$/;

const DIRECTIONS = new Map(
  (Object.keys(WORDS) as TargetDirection[]).flatMap((direction) => WORDS[direction].map((word) => [word, direction] as const)),
);

/**
 * The way that a target points: 増加, 減少を目指す, 維持, ↗; null where it says anything else, a number included.
 * @example directionIn('減少を目指す') // 'down'
 */
export function directionIn(text: string): TargetDirection | null {
  const plain = text.normalize('NFKC').replace(/[\s\ufe0e\ufe0f]+/g, '');
  return DIRECTIONS.get(plain) ?? DIRECTIONS.get(plain.replace(BEHIND, '')) ?? null;
}
