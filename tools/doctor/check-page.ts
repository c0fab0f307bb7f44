import type { IncomingHttpHeaders } from 'node:http';
import { allowsExcelOnTheWeb, blockedSources, laxities, readPolicy } from './content-policy';
import type { Findings } from './finding';

const RECOMMENDED = ['referrer-policy', 'strict-transport-security', 'permissions-policy'] as const;
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** What a page loads. */
export interface PageParts {
  /** Paths on the origin, without the leading `/`. */
  readonly own: readonly string[];
  /** Addresses of Microsoft's client elsewhere. */
  readonly office: readonly string[];
}

/** Looks at a page's headers. @param html the page */
export function checkPageHeaders(address: string, headers: IncomingHttpHeaders, html: string, findings: Findings): void {
  const header = headers['content-security-policy'];
  if (header === undefined) findings.add('csp-missing', address);
  else {
    const policy = readPolicy(header.toString());
    for (const what of laxities(policy)) findings.add('csp-lax', address, { what });
    const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    if (own !== undefined) for (const what of blockedSources(readPolicy(own), policy)) findings.add('csp-blocks', address, { what });
    if (!allowsExcelOnTheWeb(policy))
      findings.add('framing-blocked', address, { what: `frame-ancestors ${(policy.get('frame-ancestors') ?? []).join(' ')}` });
  }
  const framing = headers['x-frame-options'];
  // Where a policy says who may frame a page, browsers do not ask this header; Excel on the web's older parts might.
  if (framing !== undefined) findings.add('framing-blocked', address, { what: `X-Frame-Options: ${framing.toString()}` });
  for (const name of RECOMMENDED) if (headers[name] === undefined) findings.add('header-recommended', address, { name: headerName(name) });
}

/** What a page loads by its tags, with what is wrong about it. @param page the page's address */
export function pageParts(page: URL, html: string, findings: Findings): PageParts {
  const links = [...html.matchAll(/<(?:script|img|iframe|link)\b[^>]*?\s(?:src|href)\s*=\s*["']([^"']+)["']/gi)].flatMap(
    ([, link]) => link ?? [],
  );
  const own: string[] = [];
  const office: string[] = [];
  for (const link of links) {
    if (!URL.canParse(link, page)) continue;
    const url = new URL(link, page);
    if (url.protocol === 'http:') findings.add('mixed-content', page.pathname, { url: url.href });
    else if (url.origin === page.origin) own.push(url.pathname.slice(1));
    else if (url.origin === OFFICE_CDN) office.push(url.href);
    else if (url.protocol === 'https:') findings.add('foreign-resource', page.pathname, { url: url.href });
  }
  return { own, office };
}

function headerName(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
