/**
 * A text from a sheet or a file's name as it may be printed in a terminal, in one line: control characters (an escape
 * sequence could hide or forge output) and characters that turn the writing direction become blanks.
 */
export function printable(text: string): string {
  return /^[\x20-\x7e\u3000-\u9fff\uff01-\uffee]*$/.test(text)
    ? text
    : text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
