/** What the engine wants to know of a number format code. */
export interface NumberFormat {
  /** `plain`: a number and nothing but signs, separators, a percent sign; `worded`: with literal text around it, or scaled down; `date`: a date or time. */
  readonly kind: 'plain' | 'worded' | 'date';
  /** Whether an unquoted percent sign multiplies what is displayed by 100. */
  readonly percent: boolean;
  /** The digits shown behind the point by `0`, `0.0`, `#,##0`, `0.0%` and their like; null for any other code. */
  readonly decimals: number | null;
  /** With `decimals`: whether thousands are separated. */
  readonly grouped: boolean;
  /** The code in the form that the formatting library reads (Japanese Excel also escapes with `!`). */
  readonly code: string;
}

const GENERAL: NumberFormat = { kind: 'plain', percent: false, decimals: null, grouped: false, code: 'General' };

/** Formats come from a workbook's style table, which holds some thousands at most; the bound is for hostile files. */
const CACHE_LIMIT = 10_000;
const cache = new Map<string, NumberFormat>();

/** Classifies a number format code, once per code. Never throws; a code that makes no sense counts as `General`. */
export function numberFormatOf(code: string): NumberFormat {
  if (code === 'General' || code === '') return GENERAL;
  let format = cache.get(code);
  if (format === undefined) {
    format = classify(code);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(code, format);
  }
  return format;
}

const SIMPLE = /^(#,##)?0(?:\.(0{1,10}))?%?$/;

function classify(code: string): NumberFormat {
  const escaped = withBackslashEscapes(code);
  const simple = SIMPLE.exec(code);
  if (simple) {
    return { kind: 'plain', percent: code.endsWith('%'), decimals: simple[2]?.length ?? 0, grouped: simple[1] !== undefined, code };
  }
  // What is left when literals, colours, conditions and locales are gone, is the code proper.
  const literals = /"[^"]*"?|\\.|[_*]./gsu;
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const bare = escaped
    .replace(literals, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General|G\/標準/gi, '')
    .replace(/E[+-]/gi, '');
  if (elapsed || /[ymdhsgebar]/i.test(bare)) return { kind: 'date', percent: false, decimals: null, grouped: false, code: escaped };
  // What only scales (`#,##0,`) shows another number than the cell's.
  const worded =
    /[^\s#0?.,%/;()@+\-¥$]/u.test(bare) ||
    /[#0?],+(?![#0?,])/.test(bare) ||
    [...escaped.matchAll(literals)].some(([literal]) => isWord(literal));
  return { kind: worded ? 'worded' : 'plain', percent: bare.includes('%'), decimals: null, grouped: false, code: escaped };
}

/** Whether a literal says more than a sign, a bracket or a space would: then what the cell displays has to be read as text. */
function isWord(literal: string): boolean {
  if (literal.startsWith('_') || literal.startsWith('*')) return false;
  return /[^\s"\\()+\-,¥$:]/u.test(literal);
}

function withBackslashEscapes(code: string): string {
  return code.includes('!') ? code.replace(/("[^"]*"?|\\.)|!(.)/gsu, (_, kept?: string, char?: string) => kept ?? `\\${char ?? ''}`) : code;
}
