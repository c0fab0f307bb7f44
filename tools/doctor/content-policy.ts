/** A Content-Security-Policy: the sources of each directive. */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** Reads a policy. Of a directive that stands twice the first counts (CSP Level 3, 2.2.1). */
export function readPolicy(text: string): ContentPolicy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    if (name !== '' && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/** What a policy allows that an attack on the pane would need, as it would have to be written; empty: nothing. */
export function laxities(policy: ContentPolicy): string[] {
  const scripts = policy.get('script-src') ?? policy.get('default-src');
  const objects = policy.get('object-src') ?? policy.get('default-src');
  return [
    ...(scripts === undefined ? ['script-src *'] : scripts.filter(isLaxForScripts).map((source) => `script-src ${source}`)),
    ...(objects === undefined || objects.includes('*') ? ['object-src *'] : []),
    ...(policy.has('base-uri') ? [] : ['base-uri *']),
    ...(policy.has('frame-ancestors')
      ? (policy.get('frame-ancestors') ?? []).filter(isEverybody).map((who) => `frame-ancestors ${who}`)
      : ['frame-ancestors *']),
  ];
}

function isLaxForScripts(source: string): boolean {
  return isEverybody(source) || ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:'].includes(source.toLowerCase());
}

function isEverybody(source: string): boolean {
  return ['*', 'http:', 'https:', 'http://*', 'https://*'].includes(source.toLowerCase());
}

/**
 * What a page's own policy allows and the server's does not: both hold, so the page would lack it.
 * @returns such sources with their directives; empty: none
 */
export function blockedSources(page: ContentPolicy, server: ContentPolicy): string[] {
  return [...page].flatMap(([directive, sources]) => {
    const allowed = server.get(directive) ?? (directive.endsWith('-src') ? server.get('default-src') : undefined);
    if (allowed === undefined || allowed.includes('*')) return [];
    return sources.filter((source) => source !== "'none'" && !allowed.includes(source)).map((source) => `${directive} ${source}`);
  });
}

/** Whether Excel on the web may show the page in its frame. */
export function allowsExcelOnTheWeb(policy: ContentPolicy): boolean {
  const ancestors = policy.get('frame-ancestors');
  return ancestors === undefined || ancestors.some((who) => isEverybody(who) || /^(https:\/\/)?\*\.officeapps\.live\.com$/.test(who));
}
