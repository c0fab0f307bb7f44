import { childOf, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

/** Knows what a colour of a style sheet looks like. */
export interface ThemeColours {
  /** The colour as `#RRGGBB`; null where there is none or it is the automatic one. */
  colour(element: XmlElement | undefined): string | null;
}

/** The order in which style sheets count a theme's colours. Source: ECMA-376 part 1, 18.8.3 and Excel's own swap of the first two pairs. */
const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** Reads a theme's colours. @param theme the root of the theme part, if the workbook has one */
export function readThemeColours(theme: XmlElement | undefined): ThemeColours {
  const elements = theme === undefined ? undefined : childOf(theme, 'themeElements');
  const scheme = elements === undefined ? undefined : childOf(elements, 'clrScheme');
  const colours = ORDER.map((name) => {
    const colour = scheme === undefined ? undefined : childOf(scheme, name)?.children[0]?.attributes;
    return colour?.['lastClr'] ?? colour?.['val'] ?? null;
  });
  return {
    colour(element) {
      const { rgb, theme: index, tint } = element?.attributes ?? {};
      const hex = rgb?.slice(-6) ?? (index === undefined ? null : (colours[Number(index)] ?? null));
      return hex === null || !/^[0-9a-f]{6}$/i.test(hex) ? null : tinted(hex, Number(tint ?? 0));
    },
  };
}

/** Lightens (up to 1) or darkens (down to -1). */
function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  });
  return `#${parts
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
