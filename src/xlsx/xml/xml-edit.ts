import { escapeAttribute } from './xml-text';

/** Text to put in place of a stretch of a part. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to the text of a small part; everything that is not named stays as it is, to the last space. */
export class XmlEdit {
  private readonly edits: Edit[] = [];

  constructor(readonly text: string) {}

  /** Puts text in place of a stretch; an empty stretch inserts. Insertions at one place keep their order. */
  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Whether that text is to be inserted at that place already. */
  inserts(at: number, text: string): boolean {
    return this.edits.some((edit) => edit.start === at && edit.end === at && edit.text === text);
  }

  /** Whether nothing is to change. */
  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  /** The text with all changes made. */
  apply(): string {
    let result = '';
    let done = 0;
    for (const { start, end, text } of [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      result += this.text.slice(done, start) + text;
      done = end;
    }
    return result + this.text.slice(done);
  }
}

/**
 * Sets an attribute in the text of a start tag, in place where it has it.
 * @param tag from `<` to `>`
 * @param value as meant; it is escaped
 */
export function setAttribute(tag: string, name: string, value: string): string {
  const escaped = escapeAttribute(value);
  const known = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  if (known.test(tag)) return tag.replace(known, (_, before: string) => `${before}"${escaped}"`);
  const end = contentEnd(tag);
  return `${tag.slice(0, end)} ${name}="${escaped}"${tag.slice(end)}`;
}

/**
 * A start tag that does not close itself, out of one that does.
 * @param tag from `<` to `/>`
 */
export function openedTag(tag: string): string {
  return `${tag.slice(0, contentEnd(tag))}>`;
}

/** Where the name and attributes of a start tag end. A pattern would look at a run of spaces once for each of them. */
function contentEnd(tag: string): number {
  let end = tag.length - 1;
  if (tag[end - 1] === '/') end--;
  while (' \t\r\n'.includes(tag[end - 1] ?? '<')) end--;
  return end;
}
