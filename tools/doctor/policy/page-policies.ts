import { readPolicies, type ContentPolicy } from './content-policy';

/** A tag's attributes, of which values may stand in either quotes or none. */
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The policies that a page carries itself, in the order in which they stand. */
export function pagePolicies(html: string): ContentPolicy[] {
  const shown = html.replace(/<!--[^]*?-->/g, '');
  return [...shown.matchAll(/<meta\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi)].flatMap(([tag]) => {
    const attributes = new Map(
      [...tag.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
        name.toLowerCase(),
        values.find((value) => value !== undefined) ?? '',
      ]),
    );
    const isPolicy = attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
    return isPolicy ? readPolicies(unescaped(attributes.get('content') ?? '')) : [];
  });
}

function unescaped(text: string): string {
  return text
    .replace(/&(?:#39|#x27|apos);/gi, "'")
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&');
}
