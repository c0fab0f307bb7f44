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

/** What a rule is said to be for. */
const NOUN = '(?:指標|目標|項目|もの|場合|とき|kpi|kgi|数値)';
/** Words in a note for indicators that are to go a way: 減少を目指す指標, 低いほど良いもの, 逆指標. */
const OF_INDICATORS: Readonly<Record<TargetDirection, readonly string[]>> = {
  down: [
    ...[
      '減少',
      '削減',
      '低減',
      '低下',
      '抑制',
      '縮減',
      '縮小',
      '短縮',
      '下降',
      '解消',
      '減ら[すし]',
      '(?:引き?)?下げ',
      '下回る',
      '(?<!増)減(?=の?指標|の?目標|の?場合)',
    ],
    ...['マイナス', 'ダウン', '[↓↘⇩⇘]', '(?:低い|低く|少ない|小さい|短い|下がる|減る)(?:方|ほう|ほど|程|こと)', '(?:逆|負の)(?=指標|目標)'],
  ],
  up: [
    ...['増加', '向上', '上昇', '拡大', '増や[すし]', '(?:引き?)?上げ', '伸ばす', '上回る', '(?<!減)増(?=の?指標|の?目標|の?場合)'],
    ...[
      'プラス',
      'アップ',
      '[↑↗⇧⇗]',
      '(?:高い|高く|多い|大きい|長い|上がる|増える)(?:方|ほう|ほど|程|こと)',
      '(?:正の|通常の?)(?=指標|目標)',
    ],
  ],
  keep: ['維持', '横ばい'],
};

/** What may stand between the two. */
const BETWEEN = /[^。、,;；:：=＝()（）「」/／÷]/.source;

/** Such words up to the noun that they are said of; the group tells the direction. */
export const INDICATORS_BY_DIRECTION = new RegExp(
  `(?:${(Object.keys(OF_INDICATORS) as TargetDirection[]).map((way) => `(?<${way}>${OF_INDICATORS[way].join('|')})`).join('|')})` +
    `[」』]?${BETWEEN}{0,14}?${NOUN}(?:[とにの]${BETWEEN}{0,6}${NOUN})?`,
  'gi',
);

const DIRECTIONS = new Map(
  (Object.keys(WORDS) as TargetDirection[]).flatMap((direction) => WORDS[direction].map((word) => [word, direction] as const)),
);

/**
 * The way that a target points: 増加, 減少を目指す, 維持, ↗; null where it says anything else, a number included.
 * @example directionIn('減少を目指す') // 'down'
 */
export function directionIn(text: string): TargetDirection | null {
  if (text === '') return null;
  const plain = text.normalize('NFKC').replace(/[\s\ufe0e\ufe0f]+/g, '');
  return DIRECTIONS.get(plain) ?? DIRECTIONS.get(plain.replace(BEHIND, '')) ?? null;
}

/** A direction behind or before a name or a unit: 漏水率（減）, 待機児童数↓, 【減】延滞者. */
const BESIDE_NAME =
  /[(（[【〔]([^()（）[\]【】〔〕]{1,8})[)）\]】〕]$|([↑↓↗↘⇧⇩⇗⇘])$|^[(（[【〔]([^()（）[\]【】〔〕]{1,8})[)）\]】〕]|^([↑↓↗↘⇧⇩⇗⇘])/;

/** The signs that such a text begins or ends with: hardly a name does, and the expression would look at each of its characters. */
const OUTER_SIGNS = new Set(Array.from('([【〔（↑↓↗↘⇧⇩⇗⇘)]】〕）', (sign) => sign.charCodeAt(0)));

/** The way that stands beside a name or a unit; null where none does. */
export function directionBeside(text: string): TargetDirection | null {
  const own = text.trim();
  if (!OUTER_SIGNS.has(own.charCodeAt(0)) && !OUTER_SIGNS.has(own.charCodeAt(own.length - 1))) return null;
  const found = BESIDE_NAME.exec(own);
  return found === null ? null : directionIn(found.slice(1).find((part) => part !== undefined) ?? '');
}
