/** Inline tags as they stand in pasted reports. `x<y` and `<30` are no tags. */
const TAG = /<\/?(?:b|i|u|s|em|strong|span|font|small|big|del|ins|mark)(?:\s[^<>]*)?>/gi;
const RAISED_TAG = /(?<!\s)\s*<(?:sup|sub)(?:\s[^<>]*)?>\s*|(?<!\s)\s*<\/(?:sup|sub)>/gi;
const BREAK_TAG = /<br\s*\/?>/gi;

/** A text without inline markup; `<br>` becomes a line break. */
export function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(BREAK_TAG, '\n').replace(RAISED_TAG, '').replace(TAG, '') : text;
}

/**
 * A text as it is meant: inline markup removed, line breaks unfolded (a break between two Japanese characters is a
 * wrapped line and leaves nothing, any other leaves a space), outer space of any width removed. Inner space stays.
 * @example cleanText('<b>美祢市に愛着を\n持つ割合</b>　') // '美祢市に愛着を持つ割合'
 * @example cleanText('m <sup>2</sup>') // 'm2'
 */
export function cleanText(text: string): string {
  const plain = withoutTags(text).trim();
  return plain.includes('\n') || plain.includes('\r') ? plain.split(/(?<!\s)[^\S\r\n]*[\r\n]\s*/).reduce(joinLines) : plain;
}

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const WIDE_DIGIT = /[０-９]/;

function joinLines(before: string, line: string): string {
  const end = before.slice(-1);
  const start = line.slice(0, 1);
  const wrapped = WIDE.test(end) && WIDE.test(start) && !(WIDE_DIGIT.test(end) && WIDE_DIGIT.test(start));
  return wrapped ? before + line : `${before} ${line}`;
}

const BRACKETS: Readonly<Record<string, string>> = {
  '[': '(',
  '【': '(',
  '〔': '(',
  '{': '(',
  '〈': '(',
  ']': ')',
  '】': ')',
  '〕': ')',
  '}': ')',
  '〉': ')',
};

/**
 * A key under which two spellings of one name or heading compare as equal: markup and all white space removed, widths
 * unified (NFKC), round brackets for all kinds, lower case.
 */
export function matchKey(text: string): string {
  return cleanText(text)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[\]【】〔〕{}〈〉]/g, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/[〜∼]/g, '~')
    .toLowerCase();
}
