import { matchKey } from '../../vocabulary/clean-text';
import { withoutYears } from '../../vocabulary/figures/year';
import { figureWords } from '../../vocabulary/headings/heading-words';
import type { CellValue } from '../../workbook/snapshot';
import { SheetGrid } from '../sheet-grid';

/** What a letter means, as a note says it: 「ア：基準値（令和2年度）」, 「A＝目標値」. */
const EXPLAINED = /(?<![\p{L}\p{N}])([ア-ケA-Za-z1-9])\s*[:=]\s*([^\s:=、,;]+)/gu;

/** A word for a figure and nothing else: a legend of statuses says more (目標に近づいた, 実績なし). */
const FIGURE = new RegExp(`^(?:${figureWords('baseline', 'actual', 'target').join('|')})(?:の?値|数値|額|量)?$`);

/** A legend stands near the top, or below the table. */
const ROWS = 200;
const LONGEST_NOTE = 200;

/**
 * The sheet with letters in the place of headings written out as its own notes explain them; undefined where no note explains two of
 * them with words for figures.
 */
export function withExplainedLetters(grid: SheetGrid): SheetGrid | undefined {
  const words = explainedLetters(grid);
  if (words.size < 2) return undefined;
  const written = (value: CellValue): CellValue => {
    const letter = typeof value === 'string' && value.length <= 4 ? bare(value) : '';
    return words.get(letter) ?? value;
  };
  return new SheetGrid({ ...grid.sheet, values: grid.sheet.values.map((row) => row.map(written)) }, grid.workbook, grid.statusOf);
}

function explainedLetters(grid: SheetGrid): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const row of grid.sheet.values.slice(0, ROWS)) {
    for (const value of row) {
      if (typeof value !== 'string' || value.length > LONGEST_NOTE || value.length < 4) continue;
      for (const [, letter = '', word = ''] of value.normalize('NFKC').matchAll(EXPLAINED)) {
        if (FIGURE.test(withoutYears(matchKey(word).replace(/\([^()]*\)?/g, '')).trim())) words.set(letter, word);
      }
    }
  }
  return words;
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s()]/g, '');
}
