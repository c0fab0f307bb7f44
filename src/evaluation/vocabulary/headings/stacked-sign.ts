/** Upper and lower rows: 上段：計画, 上：目標. */
const PLACE = /[上中下](?:段|\s*[:：=＝は])/;
/** Without 段, only both together say it: 上：目標　下：実績. */
const BOTH = /上\s*[:：=＝は].*下\s*[:：=＝は]/s;

/** Whether a text can be a note on what stands in upper and lower rows. */
export function mayStack(text: string): boolean {
  return text.includes('段') ? PLACE.test(text) : text.includes('上') && BOTH.test(text);
}
