import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../../i18n/language';

export const commonOptions = {
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options as Node's own reader of arguments wants them. */
export type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

/** The arguments one by one. Not strict: what is wrong is said in our own words, in the language asked for. */
export function argumentTokens(argv: readonly string[], options: Options = commonOptions) {
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** Whether only the help or the version was asked for. This goes before every fault in the rest of the call. */
export function askedForText(argv: readonly string[], options?: Options): 'help' | 'version' | null {
  const names = argumentTokens(argv, options).flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  if (names.includes('help')) return 'help';
  return names.includes('version') ? 'version' : null;
}

/** The language asked for; Japanese where none, or one we do not speak, is named. */
export function languageOf(argv: readonly string[], options?: Options): Language {
  const asked = argumentTokens(argv, options).findLast((token) => token.kind === 'option' && token.name === 'lang');
  const value = asked?.kind === 'option' ? asked.value : undefined;
  return value !== undefined && isLanguage(value) ? value : 'ja';
}
