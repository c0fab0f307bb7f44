import type { Bilingual, Language } from '../language';

/** What of a table's reading is said; {@link readingLines}. Places are as people name them: letters of columns, rows from 1. */
export interface ReadTable {
  readonly range: string;
  readonly headingRows: readonly [number, number];
  readonly columns: readonly {
    readonly role: ReadRole;
    readonly column: string;
    readonly heading: string;
    readonly by: 'person' | 'heading' | 'year' | 'current' | 'earlier-year' | 'texts' | 'place';
    readonly word: string | null;
  }[];
  readonly missing: readonly ReadRole[];
  readonly leftAside: readonly { readonly column: string; readonly heading: string }[];
  readonly year: { readonly chosen: string; readonly among: readonly string[]; readonly by: 'person' | 'last' | 'only' } | null;
  readonly layout?: { readonly kind: 'pairs' | 'form'; readonly actual: string | null; readonly target: string | null } | null;
  readonly target: {
    readonly column: string;
    readonly heading: string;
    readonly by: 'person' | 'same-year' | 'final' | 'last-year';
    readonly others: readonly { readonly column: string; readonly heading: string }[];
  } | null;
  readonly basis: 'single' | 'cumulative' | null;
  readonly outline: 'columns' | 'rows' | 'none';
  readonly levels: readonly {
    readonly level: 'strategy' | 'direction' | 'measure' | null;
    readonly columns: string;
    readonly heading: string;
  }[];
  readonly rule: { readonly name: ReadRule; readonly by: 'profile' | 'heading' | 'note' | 'default'; readonly at: string | null };
  readonly marks: readonly (({ readonly mark: string } | { readonly direction: 'up' | 'down' | 'keep' }) & {
    readonly rule: ReadRule;
    readonly row: number | null;
  })[];
  readonly passedOver: readonly { readonly row: number; readonly kind: 'note' | 'subtotal'; readonly text: string }[];
  readonly movedRows: number;
  readonly indicators: number;
}

type ReadRole = 'indicator' | 'unit' | 'baseline' | 'actual' | 'target' | 'progress' | 'status';
type ReadRule = 'change' | 'ratio' | 'inverse-ratio' | 'inverse-quotient' | 'ceiling';

const roles: Readonly<Record<ReadRole, Bilingual<string>>> = {
  indicator: { ja: '指標', en: 'indicator' },
  unit: { ja: '単位', en: 'unit' },
  baseline: { ja: '基準値', en: 'baseline' },
  actual: { ja: '実績値', en: 'actual' },
  target: { ja: '目標値', en: 'target' },
  progress: { ja: '進捗率', en: 'progress' },
  status: { ja: '状況', en: 'status' },
};

const levelNames: Readonly<Record<NonNullable<ReadTable['levels'][number]['level']>, Bilingual<string>>> = {
  strategy: { ja: '重点戦略', en: 'strategy' },
  direction: { ja: '戦略方針', en: 'direction' },
  measure: { ja: '施策', en: 'measure' },
};

/** A level below the measures has no name of the report's. */
const deeperLevel: Bilingual<string> = { ja: 'その下の段階', en: 'level below' };

const rules: Readonly<Record<ReadRule, Bilingual<string>>> = {
  change: { ja: '(b-a)/(c-a)', en: '(b-a)/(c-a)' },
  ratio: { ja: 'b/c', en: 'b/c' },
  'inverse-ratio': { ja: '2-b/c', en: '2-b/c' },
  'inverse-quotient': { ja: 'c/b', en: 'c/b' },
  ceiling: { ja: '上限（b が c 以下なら達成）', en: 'ceiling (met while b is not above c)' },
};

const waysOfGood: Readonly<Record<'up' | 'down' | 'keep', Bilingual<string>>> = {
  up: { ja: '増やすことが目標の指標', en: 'indicators that are to rise' },
  down: { ja: '減らすことが目標の指標', en: 'indicators that are to fall' },
  keep: { ja: '維持が目標の指標', en: 'indicators that are to stay' },
};

/** A fact about a table: what it is about, and what is said of it. */
export interface ReadingLine {
  readonly name: string;
  readonly text: string;
}

const names = {
  table: { ja: '表', en: 'Table' },
  missing: { ja: '列なし', en: 'No column' },
  leftAside: { ja: '使わない列', en: 'Left aside' },
  year: { ja: '年度', en: 'Year' },
  layout: { ja: '表の形', en: 'Layout' },
  target: { ja: '用いた目標', en: 'Target used' },
  basis: { ja: '数値の組', en: 'Group of figures' },
  outline: { ja: '体系', en: 'Outline' },
  rule: { ja: '計算式', en: 'Rule' },
  marks: { ja: '印', en: 'Marks' },
  passedOver: { ja: '読み飛ばした行', en: 'Passed over' },
  moved: { ja: 'ずれた行', en: 'Moved rows' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** Longer texts of rows are cut: they are only to be recognised. */
const LONGEST_TEXT = 30;

/** What was taken for what in a table, and why: one fact a line, for a person to check. */
export function readingLines(language: Language, table: ReadTable): readonly ReadingLine[] {
  const line = (name: Bilingual<string>, text: Bilingual<string>): ReadingLine => ({ name: name[language], text: text[language] });
  const lines = [line(names.table, whereText(table)), ...table.columns.map((taken) => line(roles[taken.role], columnText(taken)))];
  if (table.missing.length > 0) {
    lines.push(
      line(names.missing, {
        ja: table.missing.map((role) => roles[role].ja).join('、'),
        en: table.missing.map((role) => roles[role].en).join(', '),
      }),
    );
  }
  if (table.year !== null) lines.push(line(names.year, yearText(table.year)));
  if (table.layout != null) lines.push(line(names.layout, layoutText(table.layout)));
  lines.push(...chosenLines(language, table));
  lines.push(line(names.outline, outlineText(table)), line(names.rule, ruleText(table.rule)));
  for (const stated of table.marks) {
    const { rule, row } = stated;
    const which =
      'mark' in stated
        ? { ja: `名称に ${stated.mark} のある指標`, en: `indicators with ${stated.mark} in the name` }
        : waysOfGood[stated.direction];
    lines.push(
      line(names.marks, {
        ja: `${which.ja}は ${rules[rule].ja}（${row === null ? '設定による' : `${row} 行目の注記による`}）`,
        en: `${which.en}: ${rules[rule].en} (${row === null ? 'the profile' : `the note in row ${row}`} says so)`,
      }),
    );
  }
  if (table.leftAside.length > 0) {
    const list = table.leftAside.map(({ column, heading }) => `${column}「${cut(heading)}」`);
    lines.push(line(names.leftAside, { ja: list.join('、'), en: list.join(', ') }));
  }
  if (table.passedOver.length > 0) lines.push(line(names.passedOver, passedOverText(table.passedOver)));
  if (table.movedRows > 0) {
    const one = table.movedRows === 1;
    lines.push(
      line(names.moved, {
        ja: `${table.movedRows} 行は見出しの列から 1 列ずれているため、数値のある列から読みました`,
        en: `${table.movedRows} ${one ? 'row stands' : 'rows stand'} one column beside the headings and ${one ? 'was' : 'were'} read where the figures are`,
      }),
    );
  }
  return lines;
}

/** Which of several targets, and which of two groups of figures were used: always said, because another reader may have meant the other. */
export function chosenLines(language: Language, { target, basis }: Pick<ReadTable, 'target' | 'basis'>): readonly ReadingLine[] {
  return [
    ...(target === null ? [] : [{ name: names.target[language], text: targetText(target)[language] }]),
    ...(basis === null ? [] : [{ name: names.basis[language], text: basisText[basis][language] }]),
  ];
}

function targetText({ column, heading, by, others }: NonNullable<ReadTable['target']>): Bilingual<string> {
  const why: Readonly<Record<typeof by, Bilingual<string>>> = {
    person: { ja: '指定による', en: 'named by hand' },
    'same-year': { ja: '実績と同じ年度の目標', en: "the target of the actual's year" },
    final: { ja: '計画の最終の目標', en: 'the target that the plan ends with' },
    'last-year': { ja: '年度が最も遅い目標', en: "the latest year's target" },
  };
  const named = others.map((other) => `${other.column}「${cut(other.heading)}」`);
  return {
    ja: `${column} 列「${cut(heading)}」（${why[by].ja}。ほかの目標：${named.join('、')}）`,
    en: `column ${column} 「${cut(heading)}」 (${why[by].en}; other targets: ${named.join(', ')})`,
  };
}

const basisText: Readonly<Record<NonNullable<ReadTable['basis']>, Bilingual<string>>> = {
  cumulative: { ja: '累計の列を読み、単年度の列は使いません', en: 'the cumulative columns; those of single years are left aside' },
  single: { ja: '単年度の列を読み、累計の列は使いません', en: 'the columns of single years; the cumulative ones are left aside' },
};

function whereText({ range, headingRows: [first, last], indicators }: ReadTable): Bilingual<string> {
  const oneRow = first === last;
  return {
    ja: `${range}、見出しは ${last < 1 ? 'なし' : oneRow ? `${last} 行目` : `${first}～${last} 行目`}、指標 ${indicators} 件`,
    en: `${range}, ${last < 1 ? 'no heading' : oneRow ? `heading in row ${last}` : `heading in rows ${first} to ${last}`}, ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`,
  };
}

function columnText({ column, heading, by, word }: ReadTable['columns'][number]): Bilingual<string> {
  const why: Readonly<Record<typeof by, Bilingual<string>>> = {
    person: { ja: '指定による', en: 'named by hand' },
    heading: { ja: `見出しの「${word ?? ''}」による`, en: `the heading says 「${word ?? ''}」` },
    year: { ja: '見出しが年度だけの列のうち、評価する年度', en: 'headed by nothing but a year, the one evaluated' },
    current: { ja: '基準値の列がほかにあるため、現在の値を実績とした', en: "today's figure beside a baseline" },
    'earlier-year': { ja: '実績が 2 か年分あるため、早い年度を基準とした', en: 'the earlier of two years of actuals' },
    texts: { ja: '数値の左で、文字の入っている列', en: 'the column of texts left of the figures' },
    place: { ja: 'ほかの列との位置による', en: 'by its place beside the other columns' },
  };
  const named = heading === '' ? '' : `「${cut(heading)}」`;
  return { ja: `${column} 列${named} … ${why[by].ja}`, en: `column ${column} ${named}`.trimEnd() + `: ${why[by].en}` };
}

function yearText({ chosen, among, by }: NonNullable<ReadTable['year']>): Bilingual<string> {
  if (by === 'only') return { ja: chosen, en: chosen };
  const list = among.join(', ');
  return by === 'person'
    ? { ja: `${chosen}（指定による。シートにある年度：${list}）`, en: `${chosen} (named by hand; on the sheet: ${list})` }
    : {
        ja: `${chosen}（数値のある最後の年度。シートにある年度：${list}）`,
        en: `${chosen} (the last with figures; on the sheet: ${list})`,
      };
}

function layoutText({ kind, actual, target }: NonNullable<ReadTable['layout']>): Bilingual<string> {
  const shape: Bilingual<string> =
    kind === 'pairs'
      ? { ja: '目標（計画）と実績を行に分けた表。2 行（以上）で 1 指標', en: 'plan and actual in rows: several rows are one indicator' }
      : { ja: '項目名の隣に値を書く様式。1 枚（1 組）で 1 指標', en: 'a form with labelled cells: each is one indicator' };
  const used: Bilingual<string> = {
    ja: `実績は ${actual ?? '年度の記載なし'}、目標は ${target ?? '年度の記載なし'} の値を使用`,
    en: `the actual is that of ${actual ?? 'no named year'}, the target that of ${target ?? 'no named year'}`,
  };
  return { ja: `${shape.ja}。${used.ja}`, en: `${shape.en}; ${used.en}` };
}

function outlineText({ outline, levels }: ReadTable): Bilingual<string> {
  const list = (language: Language): string =>
    levels
      .map(
        ({ level, columns, heading }) =>
          `${(level === null ? deeperLevel : levelNames[level])[language]} ${columns}${heading === '' ? '' : `「${cut(heading)}」`}`,
      )
      .join(language === 'ja' ? '、' : ', ');
  if (outline === 'columns') return { ja: `各行の列から：${list('ja')}`, en: `from columns of each row: ${list('en')}` };
  if (outline === 'none') return { ja: '見出しの行も列もなし', en: 'neither rows nor columns of headings' };
  const evidence: Bilingual<string> = {
    ja: '見出しの行から（番号の続き方、次に続く行、集計表の見出し、「」、字下げ、太字を手がかりに）',
    en: 'from rows of headings (by their numbers, what follows, labels of count tables, 「」, indentation and bold type)',
  };
  return levels.length === 0 ? evidence : { ja: `${evidence.ja}：${list('ja')}`, en: `${evidence.en}: ${list('en')}` };
}

function ruleText({ name, by, at }: ReadTable['rule']): Bilingual<string> {
  const place = at ?? '';
  const why: Readonly<Record<typeof by, Bilingual<string>>> = {
    profile: { ja: '設定による', en: 'the profile says so' },
    heading: { ja: `${place} の見出しによる`, en: `the heading in ${place} says so` },
    note:
      at === null
        ? { ja: '別のシートの記載による', en: 'another sheet says so' }
        : { ja: `${place} 行目の注記による`, en: `the note in row ${place} says so` },
    default: { ja: 'シートに記載がないため、設定の既定', en: "the sheet states none: the profile's default" },
  };
  return { ja: `${rules[name].ja}（${why[by].ja}）`, en: `${rules[name].en} (${why[by].en})` };
}

/** So many rows are named; of the rest their number. */
const MOST_ROWS = 5;

function passedOverText(rows: ReadTable['passedOver']): Bilingual<string> {
  const kinds: Readonly<Record<'note' | 'subtotal', Bilingual<string>>> = {
    note: { ja: '注記', en: 'note' },
    subtotal: { ja: '合計・平均', en: 'total or mean' },
  };
  const named = rows.slice(0, MOST_ROWS);
  const more = rows.length - named.length;
  const list = (language: Language): string[] => named.map(({ row, kind, text }) => `${row} ${kinds[kind][language]}「${cut(text)}」`);
  return {
    ja: list('ja').join('、') + (more > 0 ? `、ほか ${more} 行` : ''),
    en: list('en').join(', ') + (more > 0 ? `, and ${more} more` : ''),
  };
}

function cut(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > LONGEST_TEXT ? `${oneLine.slice(0, LONGEST_TEXT - 1)}…` : oneLine;
}
