import { posix } from 'node:path';
import { Marked, type Token } from 'marked';
import { ToolError } from '../command/tool-error';

const STYLE = `body{max-width:46em;margin:2em auto;padding:0 1em;font-family:"Yu Gothic UI","Meiryo",system-ui,sans-serif;line-height:1.7;color:#1b1b1b}
h1,h2,h3{line-height:1.3;margin-top:1.8em}img{max-width:100%;border:1px solid #ccc}
table{border-collapse:collapse}th,td code{white-space:nowrap}td,th{border:1px solid #bbb;padding:.3em .6em;vertical-align:top;text-align:left}
code,pre{font-family:Consolas,"MS Gothic",monospace;background:#f3f3f3}pre{padding:.8em;overflow-x:auto}`;

/** What every release explains, in both languages. */
const NEEDED = ['ja/user.md', 'ja/administrator.md', 'en/user.md', 'en/administrator.md'];

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * The manuals as pages that any browser shows from a folder, beside the pictures and other files that they use. A link that
 * leads out of the manual, to the project's own documents, becomes plain text: they are not in the release.
 * @param files everything in `docs/manual`, by path; the first folder of a manual's path is its language
 * @throws ToolError when a manual is missing, or a link or picture of one
 */
export function manualPages(files: Files): Map<string, Uint8Array> {
  const lacking = NEEDED.find((path) => !files.has(path));
  if (lacking !== undefined) throw new ToolError('manual-missing', { file: lacking });
  const pages = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    if (path.endsWith('.md')) pages.set(asPage(path), Buffer.from(page(path, Buffer.from(bytes).toString('utf8'), files), 'utf8'));
    else pages.set(path, bytes);
  }
  return pages;
}

function asPage(path: string): string {
  return path.replace(/\.md$/, '.html');
}

function page(path: string, text: string, files: Files): string {
  const marked = new Marked();
  const tokens = marked.lexer(text);
  void marked.walkTokens(tokens, (token) => {
    if (token.type === 'image') token.href = target(path, String(token.href), files) ?? missing(path, String(token.href));
    if (token.type === 'link') relink(token, target(path, String(token.href), files));
  });
  const anchors = new Map<string, number>();
  marked.use({
    renderer: {
      heading({ tokens: inside, depth, text: heading }) {
        return `<h${depth} id="${anchor(heading, anchors)}">${this.parser.parseInline(inside)}</h${depth}>\n`;
      },
    },
  });
  const title = tokens.find((token) => token.type === 'heading');
  return `<!doctype html>
<html lang="${path.startsWith('en/') ? 'en' : 'ja'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title?.type === 'heading' ? String(title.text) : path)}</title>
<style>${STYLE}</style>
</head>
<body>
${marked.parser(tokens)}</body>
</html>
`;
}

/** Where a link leads among the pages; null: out of the manual. @throws ToolError when it leads to nothing in the manual */
function target(from: string, link: string, files: Files): string | null {
  if (/^([a-z][a-z0-9+.-]*:|#|$)/i.test(link)) return link;
  const [path = '', fragment] = link.split('#');
  const found = posix.normalize(posix.join(posix.dirname(from), decodeURI(path)));
  if (found.startsWith('../')) return null;
  if (!files.has(found)) return missing(from, link);
  return asPage(path) + (fragment === undefined ? '' : `#${fragment}`);
}

function relink(token: Token, href: string | null): void {
  if (token.type !== 'link') return;
  if (href !== null) token.href = href;
  else Object.assign(token, { type: 'text' });
}

function missing(file: string, link: string): never {
  throw new ToolError('manual-link-broken', { file, link });
}

/** A heading's anchor as GitHub makes it, so that links within the manual hold in both places. */
function anchor(heading: string, taken: Map<string, number>): string {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  const before = taken.get(plain) ?? 0;
  taken.set(plain, before + 1);
  return before === 0 ? plain : `${plain}-${before}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
