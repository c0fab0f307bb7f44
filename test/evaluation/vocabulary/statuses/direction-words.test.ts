import { directionIn, type TargetDirection } from '../../../../src/evaluation/vocabulary/statuses/direction-words';

const WORDS: Readonly<Record<TargetDirection, string>> = {
  up: '増加 増 増やす 向上 上昇 拡大 上げる ↗ ⇗ ⇧ ↑ ➚ ⤴',
  down: '減少 減 減らす 低減 抑制 縮小 低下 削減 下げる ↘ ⇘ ⇩ ↓ ➘ ⤵',
  keep: '維持 現状維持 横ばい → ⇒ ⇨ ➡',
};

const words = (Object.keys(WORDS) as TargetDirection[]).flatMap((direction) =>
  WORDS[direction].split(' ').map((word) => [word, direction] as const),
);

test.each<readonly [string, TargetDirection | null]>([
  ...words,
  ['増加を目指す', 'up'],
  ['減少をめざす', 'down'],
  ['増加 傾向', 'up'],
  ['現状維持を図る', 'keep'],
  ['↗️', 'up'],
  ['10%増', null],
  ['120', null],
  ['増加率', null],
  ['策定', null],
  ['', null],
])('%j points %s', (text, direction) => {
  expect(directionIn(text)).toBe(direction);
});
