import { foreignEncoding } from '../../evaluation/text/foreign-encoding';
import { matchKey } from '../../evaluation/vocabulary/clean-text';

/** Rows for which nobody is named. */
export const NO_DEPARTMENT = '所管未設定';

/** How units of an administration end; what does not is no unit by itself (子育て・健康課 is one). */
const UNIT =
  /(?:課|室|係|局|部|所|署|班|館|園|院|庁|区|校|本部|支所|センター|事務局|委員会|協議会|推進室|公社|財団|グループ|チーム|担当)(?:\s*[(（][^()（）]*[)）])?$/;
/** A division, which names one unit together with the section that follows it. */
export const DIVISION = /(?:部|局|本部|支所|委員会|庁)$/;
const SECTION = /(?:課|室|係|班|所|グループ|担当|センター)(?:\s*[(（][^()（）]*[)）])?$/;

/**
 * The departments that a cell names, in its order: the first answers, the others read along.
 * @example splitDepartments('観光課、農林課') // ['観光課', '農林課']
 * @example splitDepartments('子育て・健康課') // ['子育て・健康課']
 */
export function splitDepartments(text: string): string[] {
  const lines = joinDivisions(
    text
      // Signs that are not seen make two departments of one, and turn a file's name around.
      .replace(/\p{Cf}+/gu, '')
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
  const named = lines.flatMap((line) => line.split(/[、，,;；]/)).flatMap(splitAtDots);
  const seen = new Set<string>();
  return named
    .map((name) => withoutLoneBracket(name.replace(/^[\s　・※○◎●()（）]+(?=[^\s])|[\s　、。]+$/g, '').trim()))
    .filter((name) => {
      const key = matchKey(name);
      if (key === '' || /^[-－―—ー]+$/.test(name) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** (観光課) has lost its opening bracket to the signs before names. */
function withoutLoneBracket(name: string): string {
  return /^[^(（]*[)）]$/.test(name) ? name.slice(0, -1).trim() : name;
}

/** 産業部 over 観光課 in one cell is one unit. */
function joinDivisions(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && DIVISION.test(before) && SECTION.test(line) && !/[、，,・／/]/.test(before + line))
      joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** 「・」 and 「／」 stand between units, and within the name of one. */
function splitAtDots(text: string): string[] {
  const parts = text.split(/[・／/]/).map((part) => part.trim());
  if (parts.length > 1 && parts.every((part) => UNIT.test(part))) return parts;
  // 福祉課 こども課 are two; 産業部 観光課 is one.
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => SECTION.test(word)) ? words : [text];
}

/** A division and a section in columns of their own, as one department; the division's own rows under its name alone. */
export function joinedDepartment(texts: readonly string[]): string {
  const [division = '', section = ''] = texts.length > 1 ? texts : ['', texts[0] ?? ''];
  if (section === '' || division === '' || section.startsWith(division)) return section === '' ? division : section;
  return `${division}\u0000${section}`;
}

/** The departments of a row. @param texts of its columns: division and section, or one of them */
export function departmentsOfRow(texts: readonly string[]): string[] {
  const [division, section] = joinedDepartment(texts).split('\u0000');
  if (section === undefined) return splitDepartments(division ?? '');
  // The division stands before each: 観光課、農林課 below 産業部.
  const divisions = splitDepartments(division ?? '');
  return splitDepartments(section).map((name) => (divisions.length === 1 ? `${divisions[0] ?? ''} ${name}` : name));
}

/** New names by old ones, after a reorganisation. */
export type DepartmentMap = ReadonlyMap<string, string>;

/** What is wrong with a table of names: the line, from 1, and the old name where it has another new one before. */
export interface DepartmentMapFault {
  readonly line: number;
  readonly twice?: string;
}

/** Reads the file of such a table, in any encoding in which office programs save one. */
export function departmentMapIn(bytes: Uint8Array): { readonly map: DepartmentMap } | DepartmentMapFault {
  return readDepartmentMap(new TextDecoder((foreignEncoding(bytes) ?? 'utf-8').toLowerCase().replace('utf-32', 'utf-8')).decode(bytes));
}

/** Reads a table of old and new names: two columns, comma or tab between, a heading or none. */
export function readDepartmentMap(text: string): { readonly map: DepartmentMap } | DepartmentMapFault {
  const map = new Map<string, string>();
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(line.includes('\t') ? '\t' : ',').map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"')
        .trim(),
    );
    const [before = '', after = ''] = cells;
    if (index === 0 && /旧|old/i.test(before) && /新|new/i.test(after)) continue;
    if (before === '' || after === '' || cells.slice(2).some((cell) => cell !== '')) return { line: index + 1 };
    const known = map.get(matchKey(before));
    if (known !== undefined && matchKey(known) !== matchKey(after)) return { line: index + 1, twice: before };
    map.set(matchKey(before), after);
  }
  return map.size === 0 ? { line: 1 } : { map };
}

/**
 * The table with names that were changed more than once followed to the last. A new name that stands in the workbook as well is another
 * department's old one: 農政課 is 産業課 now, and what was 産業課 is 経済部.
 * @param there whether a name stands in the workbook
 */
export function followedMap(map: DepartmentMap, there: (key: string) => boolean): DepartmentMap {
  return new Map(
    [...map].map(([before, after]) => {
      let now = after;
      for (let steps = 0; steps <= map.size && !there(matchKey(now)); steps++) {
        const next = nextName(now, map);
        if (next === undefined || matchKey(next) === matchKey(now)) break;
        now = next;
      }
      return [before, now];
    }),
  );
}

/** The names that a department has now by such a table; of one that was divided the first answers, as in a cell. */
export function currentNames(name: string, map: DepartmentMap): string[] {
  const next = nextName(name, map);
  return next === undefined ? [name] : splitDepartments(next);
}

function nextName(name: string, map: DepartmentMap): string | undefined {
  return map.get(matchKey(name)) ?? ofSection(name, map);
}

/** The new name of a section by its own old one; a table that only says whose section it is says nothing of those of other divisions. */
function ofSection(name: string, map: DepartmentMap): string | undefined {
  const section = matchKey(name.split(' ').at(-1) ?? '');
  const next = map.get(section);
  return next === undefined || matchKey(next).endsWith(section) ? undefined : next;
}
