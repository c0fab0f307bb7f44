const RANGE = /[\d０-９]\s*[%％割]\s*(?:以上|未満|以下)/;
const LABEL = /^(?:[A-EＡ-ＥSＳ◎○△▲×]|.{0,4}(?:順調|遅れ|達成|どおり|通り))$/;
const HEADS = /^.{0,4}(?:区分|評価|判定|状況|基準|ランク|凡例|(?:達成|進捗)[率度]|内容|説明|考え方)$/;

/** Whether a row explains statuses: 「A | 100％以上」, 「達成率 | 100％以上 | 80％以上100％未満」, 「区分 | A | B | C」. */
export function isLegendRow(texts: readonly string[]): boolean {
  const labels = texts.filter((text) => LABEL.test(text)).length;
  const ranges = texts.filter((text) => RANGE.test(text)).length;
  if (texts.length < 2) return false;
  if (ranges > 0) return ranges + labels === texts.length || (ranges > 1 && ranges === texts.length - 1);
  return (
    texts.every((text) => HEADS.test(text)) ||
    (labels > 2 && labels === texts.length - 1 && HEADS.test(texts[0] ?? '') && new Set(texts).size === texts.length)
  );
}
