import { allowsExcelOnTheWeb, blockedSources, laxities, readPolicies, readPolicy, type ContentPolicy } from '../policy/content-policy';
import type { Findings } from '../finding';
import { joinedField, type HeaderFields } from '../server/header-fields';
import { ownPath } from '../server/own-path';
import { pagePolicies } from '../policy/page-policies';

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
export function checkPageHeaders(page: URL, headers: HeaderFields, html: string, findings: Findings): void {
  const address = page.pathname;
  const served = readPolicies(joinedField(headers, 'content-security-policy') ?? '');
  if (served.length === 0) findings.add('csp-missing', address);
  else for (const what of laxities(served)) findings.add('csp-lax', address, { what });
  const lacking = blocked(served, pagePolicies(html), page.origin);
  if (lacking.size > 0) findings.add('csp-blocks', address, { what: [...lacking].join(', ') });
  for (const policy of served) {
    const who = (policy.get('frame-ancestors') ?? []).join(' ');
    if (!allowsExcelOnTheWeb(policy)) findings.add('framing-blocked', address, { what: `frame-ancestors ${who}` });
  }
  const framing = joinedField(headers, 'x-frame-options');
  // Where a policy says who may frame a page, browsers do not ask this header; Excel on the web's older parts might.
  if (framing !== undefined) findings.add('framing-blocked', address, { what: `X-Frame-Options: ${framing}` });
  for (const name of RECOMMENDED) if (headers[name] === undefined) findings.add('header-recommended', address, { name: headerName(name) });
}

/** What some policy allows and another does not: all of them hold, the page's own and the server's. */
function blocked(served: readonly ContentPolicy[], own: readonly ContentPolicy[], origin: string): Set<string> {
  const needs = own.length === 0 ? [readPolicy("default-src 'self'")] : own;
  return new Set(
    needs.flatMap((need) => [...served, ...own].flatMap((policy) => (policy === need ? [] : blockedSources(need, policy, origin)))),
  );
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
    else if (url.origin === page.origin) own.push(...ownPath(url, page.pathname, findings));
    else if (url.origin === OFFICE_CDN) office.push(url.href);
    else if (url.protocol === 'https:') findings.add('foreign-resource', page.pathname, { url: url.href });
  }
  return { own, office };
}

function headerName(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
