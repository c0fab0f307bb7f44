import { remembered } from './remembered';

/** Inline tags as they stand in pasted reports. `x<y` and `<30` are no tags. */
const OPENING = /<(b|i|u|s|em|strong|span|font|small|big|del|ins|mark)(?:\s[^<>]*)?>|(?<!\s)\s*<(su[pb])(?:\s[^<>]*)?>\s*/gi;
const CLOSING = /<\/(b|i|u|s|em|strong|span|font|small|big|del|ins|mark)\s*>|(?<!\s)\s*<\/(su[pb])\s*>/gi;
const BREAK_TAG = /<br\s*\/?>/gi;

/** A text without inline markup; `<br>` becomes a line break. A tag that nothing closes is a word in brackets: 満足度<i>. */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  const closed = new Set<string>();
  const plain = text.replace(BREAK_TAG, '\n').replace(CLOSING, (_tag, ...[name, raised]: (string | undefined)[]) => {
    closed.add((name ?? raised ?? '').toLowerCase());
    return '';
  });
  if (closed.size === 0) return plain;
  return plain.replace(OPENING, (tag, ...[name, raised]: (string | undefined)[]) =>
    closed.has((name ?? raised ?? '').toLowerCase()) ? '' : tag,
  );
}

/**
 * A text as it is meant: inline markup removed, line breaks unfolded (a break between two Japanese characters is a
 * wrapped line and leaves nothing, any other leaves a space), outer space of any width removed. Inner space stays.
 * @example cleanText('<b>美祢市に愛着を\n持つ割合</b>　') // '美祢市に愛着を持つ割合'
 * @example cleanText('m <sup>2</sup>') // 'm2'
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  const plain = withoutTags(text).trim();
  return /[\r\n]/.test(plain) ? plain.split(/(?<!\s)[^\S\r\n]*[\r\n]\s*/).reduce(joinLines) : plain;
}

/** Whether there is nothing to clean, as in nearly every cell: one look at each character, and no other pass. */
function isClean(text: string): boolean {
  const last = text.length - 1;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3c || code === 0x0a || code === 0x0d) return false;
  }
  return last < 0 || (isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(last)));
}

/** Characters that no white space is among: printed ASCII, kana, kanji, full-width forms. */
function isVisible(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800) || (code > 0xff00 && code < 0xffe7);
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
export const matchKey = remembered((text: string): string =>
  cleanText(text)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[\]【】〔〕{}〈〉]/g, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/[〜∼]/g, '~')
    .toLowerCase(),
);
