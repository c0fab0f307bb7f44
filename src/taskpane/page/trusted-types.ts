/** As much of the browser's Trusted Types as is used here. Source: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypesFactory {
  createPolicy(name: 'default', rules: TrustedTypesRules): unknown;
}

/** What becomes of a string that somebody hands to the page as HTML or as a script's address. Null refuses it. */
export interface TrustedTypesRules {
  readonly createHTML: (text: string) => string;
  readonly createScriptURL: (url: string) => string | null;
}

/**
 * The rules of the page. Nothing of ours makes HTML from text; Microsoft's client does in a few of its messages, which
 * are then shown as text. Scripts come from the page's own origin or from where the page itself takes office.js. Text
 * never becomes a script: there is no rule for it, so the browser refuses.
 * @param page the page's address
 * @param scripts addresses of the scripts that the page names
 */
export function trustedTypesRules(page: string, scripts: readonly string[]): TrustedTypesRules {
  const origins = new Set([page, ...scripts].map((url) => new URL(url, page).origin));
  return {
    createHTML: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    createScriptURL: (url) => (isUrl(url, page) && origins.has(new URL(url, page).origin) ? url : null),
  };
}

function isUrl(url: string, base: string): boolean {
  try {
    return new URL(url, base).protocol.startsWith('http');
  } catch {
    return false;
  }
}

/** Sets the rules for a page whose Content-Security-Policy requires Trusted Types. Other browsers do without. */
export function requireTrustedTypes(page: Document, factory: TrustedTypesFactory | undefined): void {
  factory?.createPolicy(
    'default',
    trustedTypesRules(
      page.location.href,
      [...page.scripts].flatMap(({ src }) => (src === '' ? [] : [src])),
    ),
  );
}
