/** What XML 1.0 cannot hold, and what an Excel escape looks like: both are written as `_xHHHH_`. */
const TO_ESCAPE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/**
 * Text for the content of an element.
 * @example escapeXml('a<b') // 'a&lt;b'
 */
export function escapeXml(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Text for an attribute in double quotes. Line ends and tabs would be read as spaces if they were not escaped. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? `&#${String(character.charCodeAt(0))};`);
}

/**
 * A cell's text as Excel keeps it in XML: characters that XML cannot hold become `_xHHHH_`, and so does an underscore that
 * would be taken for such an escape. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(TO_ESCAPE, escapeCharacter));
}

/** A formula as Excel keeps it: only what XML cannot hold is escaped. */
export function escapeFormula(text: string): string {
  return escapeXml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, escapeCharacter));
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * The most characters that a cell holds. Excel cuts longer texts off when it mends such a file, and so does what is read here: patterns
 * that look for a figure or a heading in millions of characters run out of stack.
 * Source: "Excel specifications and limits", total number of characters that a cell can contain.
 */
const LONGEST_CELL_TEXT = 32_767;

/** A text without what no cell can hold. */
export function withinCell(text: string): string {
  return text.length > LONGEST_CELL_TEXT ? text.slice(0, LONGEST_CELL_TEXT) : text;
}

/** Undoes the `_xHHHH_` of {@link escapeCellText}, and cuts off what no cell can hold. */
export function unescapeCellText(text: string): string {
  return withinCell(text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text);
}

/** Undoes the `_xHHHH_` of {@link escapeFormula}. */
export function unescapeFormula(text: string): string {
  if (!text.includes('_x00')) return text;
  return text.replace(/_x00(0[0-8BCEF]|1[0-9A-F])_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Raw XML text (not CDATA) as it is meant: references resolved, line ends made `\n`. The references have been checked. */
export function resolveText(raw: string): string {
  if (!/\r|&(?:#|apos)/.test(raw)) {
    return raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  }
  return raw.replace(/\r\n?|&([^;]*);/g, (_, reference: string | undefined) => {
    if (reference === undefined) return '\n';
    if (!reference.startsWith('#')) return NAMED[reference] ?? '';
    return String.fromCodePoint(reference.startsWith('#x') ? parseInt(reference.slice(2), 16) : Number(reference.slice(1)));
  });
}
