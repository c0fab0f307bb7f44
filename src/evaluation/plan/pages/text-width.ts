/** Width of a text in characters of the standard font; Japanese ones take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u02ff' ? 2 : 1;
  return width;
}
