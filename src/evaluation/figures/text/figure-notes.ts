import { ERA_LETTERS, ERA_NAMES } from '../../vocabulary/figures/eras';
import { FOOTNOTE_SIGNS } from '../../vocabulary/signs';

/** A text with its notes taken out. */
export interface Noted {
  readonly rest: string;
  readonly notes: readonly string[];
}

const BRACKET = /[([{【〔〈《<]/;
const BRACKETED = /[([{【〔〈《]([^()[\]{}【】〔〕〈〉《》]*)[)\]}】〕〉》]|<([^<>\d][^<>]{0,20})>/g;
const UNCLOSED = /[([【〔]([^()[\]【】〔〕]+)$/;
const TRAILING_MARK = new RegExp(` ?((?:[${FOOTNOTE_SIGNS}]+ ?\\d{0,2}|注 ?\\d{0,2})\\)?)$`);
/** A remark behind its mark: `120 ※速報値`. */
const TRAILING_REMARK = /^([^※]*[^※ ]) ?(※.*[^\d※*)].*)$/;
/** A mark before the number; followed by digits at once it could be the mark's own number (`※12`), which is not guessed at. */
const LEADING_MARK = new RegExp(
  `^([${FOOTNOTE_SIGNS}]+\\d{0,2}\\)?) +(?=.*[^\\d\\s])?|^([${FOOTNOTE_SIGNS}]+)(?=[^\\d\\s${FOOTNOTE_SIGNS}]|\\d{3}|\\d+[.,])`,
);
const MAY_HOLD_MARK = new RegExp(`[${FOOTNOTE_SIGNS}注]`);

/** A small s is seconds. */
const ERA_LETTER = `${ERA_LETTERS}${ERA_LETTERS.toLowerCase().replace('s', '')}`;
const YEAR = `(?:(?:(?:${ERA_NAMES}) ?|(?<![A-Za-z])[${ERA_LETTER}]\\.?)(?:\\d{1,2}|元)|(?<![\\d,.])(?:19|20)\\d{2}(?= ?年|[./]\\d))`;
const DATE = `${YEAR}(?: ?年度?)?(?:[./]\\d{1,2}(?![\\d,])){0,2}(?:\\d{1,2}月(?:\\d{1,2}日)?)?`;
const OCCASION = '(?:年度|度|初|末|現在|時点|国勢調査|調査|実績値?|見込み?値?|速報値?|推計値?|平均|累計|から|より)*';
const PERIOD = `${DATE}${OCCASION}(?: ?[~-] ?(?:${DATE}|\\d{1,2}年?度?)${OCCASION})?`;
/** A period in front of its amount: `5年間で20件`. */
const LEADING_SPAN =
  /^(\d{1,2}(?:年間|[かカヵヶケ]年)(?:累計|延べ|合計|計|平均)?)(?:[での]|の?(?:累計|延べ|合計|計|平均))? ?:?(?=\D*\d)|^(\d{1,2}年後)[にので]? ?:?(?=\D*\d)/;
/** A day in front of its amount: `3/31現在 45件`, `30年度 410頭`. */
const LEADING_DAY =
  /^(\d{1,2}(?:[/.]\d{1,2}|月(?:\d{1,2}日|末)?)(?:現在|時点|調査))[ :でに]*(?=\D*\d)|^(\d{1,2}年度末?)(?: ?:| ) ?(?=\D*\d)/;
const MAY_HOLD_DAY = /現在|時点|調査|年度/;
const LEADING_YEAR = new RegExp(
  `^(${PERIOD})(?: ?[:=、,] ?| +|(?:まで(?:に(?:は)?)?|には?|で)(?=\\D{0,4}\\d)|(?<=[年度初末在点査績値込み均計]) ?|(?=\\D*$))`,
);
const TRAILING_YEAR = new RegExp(`[ :/,、]*(${PERIOD})$`);
const ONLY_YEAR = new RegExp(
  `^${PERIOD}$|^\\d{1,2}年度末?$|^\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?$|^(?:\\d{1,2}年)?\\d{1,2}月(?:\\d{1,2}日)?$`,
);
const MAY_HOLD_YEAR = new RegExp(`[${ERA_LETTER}年]|${ERA_NAMES}`);

/** Whether the text names a year or a date and nothing else. */
export function isYear(text: string): boolean {
  return ONLY_YEAR.test(text);
}

/** Takes out what stands in brackets (of any kind, nested ones too), and a bracket that was never closed. */
export function takeBrackets(text: string): Noted {
  if (!BRACKET.test(text)) return { rest: text, notes: [] };
  const notes: string[] = [];
  let rest = text;
  for (let depth = 0; depth < 4 && BRACKET.test(rest); depth += 1) {
    const before = rest;
    rest = rest.replace(BRACKETED, (_, round?: string, angled?: string) => {
      const note = (round ?? angled ?? '').trim();
      if (note !== '') notes.push(note);
      return ' ';
    });
    if (rest === before) break;
  }
  const unclosed = UNCLOSED.exec(rest);
  if (unclosed?.[1] !== undefined) {
    notes.push(unclosed[1].trim());
    rest = rest.slice(0, unclosed.index);
  }
  return { rest: rest.replace(/ +/g, ' ').trim(), notes };
}

/** Takes off footnote marks (`※`, `*1`, `注1`) at both ends. */
export function takeMarks(text: string): Noted {
  if (!MAY_HOLD_MARK.test(text)) return { rest: text, notes: [] };
  const notes: string[] = [];
  let rest = text;
  const remark = TRAILING_REMARK.exec(rest);
  if (remark?.[1] !== undefined && remark[2] !== undefined) {
    notes.push(remark[2]);
    rest = remark[1];
  }
  for (let found = TRAILING_MARK.exec(rest); found?.[1] !== undefined && found[0] !== rest; found = TRAILING_MARK.exec(rest)) {
    notes.unshift(found[1]);
    rest = rest.slice(0, found.index);
  }
  const leading = LEADING_MARK.exec(rest);
  if (leading) {
    notes.unshift((leading[1] ?? leading[2] ?? '').trim());
    rest = rest.slice(leading[0].length);
  }
  return { rest, notes };
}

/** Takes off years and periods that stand beside a figure without brackets: `H29:3,560`, `3,510 H30`, `令和6年度策定`, `5年間で20件`. */
export function takeYears(text: string): Noted {
  const day = MAY_HOLD_DAY.test(text) ? LEADING_DAY.exec(text) : null;
  if (day === null && !MAY_HOLD_YEAR.test(text)) return { rest: text, notes: [] };
  const notes = day === null ? [] : [day[1] ?? day[2] ?? ''];
  let rest = text.slice(day?.[0].length ?? 0);
  const leading = LEADING_YEAR.exec(rest);
  if (leading?.[1] !== undefined) {
    notes.push(leading[1]);
    rest = rest.slice(leading[0].length);
  }
  const trailing = TRAILING_YEAR.exec(rest);
  if (trailing?.[1] !== undefined) {
    notes.push(trailing[1]);
    rest = rest.slice(0, trailing.index);
  }
  const span = LEADING_SPAN.exec(rest);
  if (span !== null) {
    notes.push(span[1] ?? span[2] ?? '');
    rest = rest.slice(span[0].length);
  }
  return { rest, notes };
}
