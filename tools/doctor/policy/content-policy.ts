import { allowsSource, coversAddress, isEverybody } from './policy-sources';

/** A Content-Security-Policy: the sources of each directive. */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** What the pane cannot do without, each with the directive that browsers ask about it and what the page calls it. */
const NEEDED: readonly (readonly [asked: string, called: string])[] = [
  ['script-src-elem', 'script-src'],
  ['style-src-elem', 'style-src'],
  ['img-src', 'img-src'],
  ['font-src', 'font-src'],
  ['connect-src', 'connect-src'],
];
/** What a page in a sandbox must be given back: its scripts, its own origin, and saving its text. */
const OUT_OF_THE_SANDBOX = ['allow-scripts', 'allow-same-origin', 'allow-downloads'];
/** What counts in a header only (CSP Level 3, 3.3). */
const NOT_IN_A_PAGE: ReadonlySet<string> = new Set(['frame-ancestors', 'sandbox', 'report-uri', 'report-to', 'default-src']);

/** Reads a policy. Of a directive that stands twice the first counts (CSP Level 3, 2.2.1). */
export function readPolicy(text: string): ContentPolicy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    if (name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/** Reads what is a list of policies, by commas, all of which hold. */
export function readPolicies(text: string): ContentPolicy[] {
  return text
    .split(',')
    .map(readPolicy)
    .filter((policy) => policy.size > 0);
}

/** What policies together allow that an attack on the pane would need, as it would have to be written; empty: nothing. */
export function laxities(policies: readonly ContentPolicy[]): string[] {
  const lax = new Set(policies.flatMap(laxitiesOf));
  return [...lax].filter((what) => policies.every((policy) => allows(policy, what)));
}

function laxitiesOf(policy: ContentPolicy): string[] {
  const scripts = sourcesOf(policy, 'script-src');
  const objects = sourcesOf(policy, 'object-src');
  return [
    ...(scripts === undefined ? ['script-src *'] : scripts.filter(isLaxForScripts).map((source) => `script-src ${source}`)),
    ...(objects === undefined || objects.includes('*') ? ['object-src *'] : []),
    ...(policy.has('base-uri') ? [] : ['base-uri *']),
    ...(policy.has('frame-ancestors')
      ? (policy.get('frame-ancestors') ?? []).filter(isEverybody).map((who) => `frame-ancestors ${who}`)
      : ['frame-ancestors *']),
  ];
}

function allows(policy: ContentPolicy, what: string): boolean {
  const [directive = '', source = ''] = what.split(' ');
  const sources = sourcesOf(policy, directive);
  return sources === undefined || sources.includes(source) || (isEverybody(source) && sources.some(isEverybody));
}

function isLaxForScripts(source: string): boolean {
  return isEverybody(source) || ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:'].includes(source.toLowerCase());
}

/**
 * What a page's own policy allows and another one, such as the server's, does not: both hold, so the page would lack it.
 * @param origin where the page comes from; null: not known
 * @returns such sources with their directives; empty: none
 */
export function blockedSources(page: ContentPolicy, server: ContentPolicy, origin: string | null = null): string[] {
  const named = [...page.keys()].filter((directive) => !NOT_IN_A_PAGE.has(directive)).map((directive) => [directive, directive] as const);
  const needs = [...named.filter(([directive]) => !NEEDED.some(([, called]) => called === directive)), ...NEEDED];
  const blocked = needs.flatMap(([asked, called]) => {
    const allowed = sourcesOf(server, asked);
    if (allowed === undefined || (allowed.includes('*') && asked === 'trusted-types')) return [];
    const needed = (sourcesOf(page, asked) ?? []).filter((source) => source !== "'none'");
    return needed.filter((source) => !allowsSource(allowed, source, origin)).map((source) => `${called} ${source}`);
  });
  return [...blocked, ...missingInSandbox(server), ...strictTypes(page, server)];
}

function missingInSandbox(server: ContentPolicy): string[] {
  const given = server.get('sandbox')?.map((word) => word.toLowerCase());
  const missing = given === undefined ? [] : OUT_OF_THE_SANDBOX.filter((word) => !given.includes(word));
  return missing.length === 0 ? [] : [`sandbox: ${missing.join(' ')}`];
}

/** A page that is not made for Trusted Types cannot do without what they forbid. */
function strictTypes(page: ContentPolicy, server: ContentPolicy): string[] {
  const name = 'require-trusted-types-for';
  return server.has(name) && !page.has(name) ? [`${name} ${(server.get(name) ?? []).join(' ')}`] : [];
}

/** The sources that count for a directive: its own, or those of the one that stands in for it (CSP Level 3, 6.8.3). */
function sourcesOf(policy: ContentPolicy, directive: string): readonly string[] | undefined {
  const general = directive.replace(/-(elem|attr)$/, '');
  const nested = { 'worker-src': ['child-src', 'script-src'], 'frame-src': ['child-src'] }[directive] ?? [];
  const names = [directive, general, ...nested, ...(general.endsWith('-src') ? ['default-src'] : [])];
  return names.map((name) => policy.get(name)).find((sources) => sources !== undefined);
}

/** Whether Excel on the web may show the page in its frame. */
export function allowsExcelOnTheWeb(policy: ContentPolicy): boolean {
  const ancestors = policy.get('frame-ancestors');
  return ancestors === undefined || ancestors.some((who) => coversAddress(who, 'https://excel.officeapps.live.com'));
}
