import type { Bilingual, Language } from '../language';
import { WHERE_COLUMNS } from './open-columns';
import { atCommand, inPane } from './readers';

/** What the sentence about a doubt is made of. The engine's `Doubt` has this shape. */
export interface DoubtMessage {
  readonly kind: DoubtSentenceKind;
  readonly details: Readonly<Record<string, string | number>>;
}

type Detail = (name: string) => string;

const roles: Readonly<Record<string, Bilingual<string>>> = {
  baseline: { ja: '基準値', en: 'baseline' },
  actual: { ja: '実績値', en: 'actual' },
  target: { ja: '目標値', en: 'target' },
};

/** What was seen, as a clause that a full stop follows. */
const sentences = {
  'inner-heading': {
    ja: (d) => `${d('cell')} の行は別の表の見出しのようですが、見出しとして読めず、その下も上の表の列のまま読んでいます`,
    en: (d) => `the row of ${d('cell')} looks like another table's heading, but what stands below was read by the columns above`,
  },
  'label-rows': {
    ja: (d) => `${column('ja', d)}に「${d('first')}」「${d('second')}」が上下に並び、1 つの指標が複数の行に分かれているようです`,
    en: (d) =>
      `"${d('first')}" and "${d('second')}" stand one below the other in ${column('en', d)}, so that one indicator seems to take several rows`,
  },
  'left-out-sheet': {
    ja: (d) => `${d('cell')} から始まる指標と数値の表を、評価表として読めていません（「${d('heading')}」）`,
    en: (d) => `the table of indicators and figures that begins in ${d('cell')} ("${d('heading')}") was not read as one to evaluate`,
  },
  'mixed-groups': {
    ja: (d) => `${role('ja', d)}は${column('ja', d)}、${role('ja', d, 'otherRole')}は${other('ja', d)}から読み、列のまとまりが異なります`,
    en: (d) =>
      `the ${role('en', d)} was read from ${column('en', d)} and the ${role('en', d, 'otherRole')} from ${other('en', d)}, which belong to different groups of columns`,
  },
  'name-rhythm': {
    ja: (d) => `${column('ja', d)}の「${d('name')}」をはじめ、どの指標名も ${d('times')} 行ずつ続き、行の違いが分かりません`,
    en: (d) =>
      `every name in ${column('en', d)}, "${d('name')}" being the first, stands ${d('times')} times running, and nothing tells the rows apart`,
  },
  'other-column-fits': {
    ja: (d) => `${role('ja', d)}として読んだ${column('ja', d)}はほかの数値と桁が合わず、${other('ja', d)}の方が合います`,
    en: (d) =>
      `${column('en', d)}, read as the ${role('en', d)}, is of another magnitude than the other figures, while ${other('en', d)} is not`,
  },
  'other-magnitude': {
    ja: (d) => `実績値として読んだ${column('ja', d)}は、ほとんどの行で基準値と目標値のどちらとも桁が合いません`,
    en: (d) => `${column('en', d)}, read as the actual, is of another magnitude than both baseline and target in most rows`,
  },
  'other-rates': {
    ja: (d) => `${d('rates')} 列の率は、読み取った列からは求められず、${column('ja', d)}と${other('ja', d)}から計算した値に一致します`,
    en: (d) =>
      `the rates in column ${d('rates')} do not follow from the columns that were read, but agree with ${column('en', d)} over ${other('en', d)}`,
  },
  'other-rule': {
    ja: (d) =>
      `前回の評価で書かれた数式 ${d('formulas')} 件は今回とは別の規則か列（${atCommand('--profile、--columns')}${inPane('設定')}）によるもので、前回と同じにしないと${d('results') === '0' ? `、実績を入力したときの結果が変わります（${d('cell')} など）` : `結果が ${d('results')} 件変わります（${d('cell')}「${d('before')}」→「${d('now')}」など）`}`,
    en: (d) =>
      `formulas of the last evaluation (${d('formulas')}) go by another rule or other columns (${atCommand('--profile, --columns')}${inPane('in the settings')}), and unless those are given again, results change ${d('results') === '0' ? `as soon as actuals are entered (${d('cell')} is the first)` : `(${d('results')}, the first in ${d('cell')} from "${d('before')}" to "${d('now')}")`}`,
  },
  'result-before-target': {
    ja: (d) => `目標値として読んだ${column('ja', d)}は結果の ${d('rates')} 列より後ろにあり、その前にも目標の${other('ja', d)}があります`,
    en: (d) =>
      `${column('en', d)}, read as the target, stands behind the results in column ${d('rates')}, and another target, ${other('en', d)}, before them`,
  },
  'rows-left-out': {
    ja: (d) => `数値のある行（${d('cell')} など ${d('rows')} 行）を指標として読めていません`,
    en: (d) => `rows with figures were not read as indicators (${d('rows')}, the first at ${d('cell')})`,
  },
  'shared-actual': {
    ja: (d) => `${d('cell')} の実績値は複数の指標の行にまたがって結合され、それぞれの実績か合わせた実績か決められません`,
    en: (d) => `the actual in ${d('cell')} is merged over the rows of several indicators, and may be that of each or of all together`,
  },
  'shared-result': {
    ja: (d) =>
      `結果を書くセル ${d('cell')} は結合され、指標ごとの結果を書く場所がないため、結合を解除する必要があります（読み取りを認めても書き込みません）`,
    en: (d) =>
      `the cells for results ${d('cell')} are merged, and there is no place for the result of each indicator: unmerge them and evaluate again (confirming the reading does not help)`,
  },
  'shared-target': {
    ja: (d) => `${d('cell')} の目標値は複数の指標の行にまたがって結合され、それぞれの目標か合わせた目標か決められません`,
    en: (d) => `the target in ${d('cell')} is merged over the rows of several indicators, and may be that of each or of all together`,
  },
  'shifted-row': {
    ja: (d) => `${d('cell')} の数値を使わず、その行を 1 列右にずらして読んでいます`,
    en: (d) => `the figure in ${d('cell')} was left out, because its row was read one column to the right`,
  },
  'single-years': {
    ja: (d) =>
      `「${d('name')}」などは数年分の累計の目標ですが、実績値として読んだ${column('ja', d)}は、前の年より小さい行があり、1 年分の数値のようです`,
    en: (d) =>
      `targets such as that of "${d('name')}" are for the sum of several years, but ${column('en', d)}, read as the actual, seems to hold one year's figures: some are smaller than the year before`,
  },
  'unknown-figures': {
    ja: (d) => `基準値の列が見つからず、見出しの意味が分からない${column('ja', d)}に基準値らしい数値があります`,
    en: (d) =>
      `no column was found for the baseline, and ${column('en', d)}, whose heading says nothing known, holds figures that may be it`,
  },
  'unused-figures': {
    ja: (d) => `${other('ja', d)}を${role('ja', d)}として読みましたが、${column('ja', d)}にも数値があり、どちらか決められません`,
    en: (d) =>
      `${other('en', d)} was read as the ${role('en', d)}, but ${column('en', d)} holds figures, too, and which is meant is not clear`,
  },
  'wrapped-names': {
    ja: (d) =>
      `${d('cell')} の「${d('name')}」などは上か下の行の指標名の一部のようですが、見出しとして読んでいます（一部なら、指標名を 1 つのセルにまとめてください）`,
    en: (d) =>
      `"${d('name')}" in ${d('cell')} seems to be a part of the name above or below it, but was read as a heading; if it is, put the name into one cell`,
  },
  'year-rows': {
    ja: (d) => `${d('cell')} から下の名称が年度や月だけで、1 つの指標を年度や月ごとに並べた表のようです`,
    en: (d) => `the names from ${d('cell')} on are years or months alone, so that the table seems to hold one indicator through time`,
  },
  'years-as-figures': {
    ja: (d) => `${role('ja', d)}として読んだ${column('ja', d)}には年が並んでいます`,
    en: (d) => `${column('en', d)}, read as the ${role('en', d)}, holds years`,
  },
} satisfies Readonly<Record<string, Bilingual<(detail: Detail) => string>>>;

/** The kinds of doubts that can be said. */
export type DoubtSentenceKind = keyof typeof sentences;

/** All kinds that can be said, for whoever must be sure that none is missing. */
export const DOUBT_SENTENCE_KINDS = Object.keys(sentences) as readonly DoubtSentenceKind[];

/**
 * What speaks against the reading of a table, and what to do.
 * @param sheet the table's sheet; empty where it is not known
 */
export function doubtSentence(language: Language, doubts: readonly DoubtMessage[], sheet: string): string {
  const seen = doubts.map(({ kind, details }) => {
    const said = sentences[kind][language]((name) => String(details[name] ?? ''));
    return language === 'ja' ? `${said}。` : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  });
  const named = sheet === '' ? '' : ` "${sheet}"`;
  return language === 'ja'
    ? `${seen.join('')}このため、この表と集計表には何も書き込みません。列が違うときは列を指定してください${WHERE_COLUMNS.ja}。この読み取りで正しければ、${atCommand(`画面の「この読み取りで正しい」を押すか、コマンドに --confirm${named} を付けて`)}${inPane('「この読み取りで正しい」を押して')}ください。`
    : `${seen.join(' ')}${seen.length === 0 ? '' : ' '}Nothing is written to this table, nor to count tables. Name the columns where others are meant ${WHERE_COLUMNS.en}. If the reading is right, press "This reading is right"${atCommand(` in the pane, or add --confirm${named} to the command`)}.`;
}

function role(language: Language, detail: Detail, name = 'role'): string {
  return roles[detail(name)]?.[language] ?? detail(name);
}

function column(language: Language, detail: Detail): string {
  return named(language, detail('column'), detail('heading'));
}

function other(language: Language, detail: Detail): string {
  return named(language, detail('other'), detail('otherHeading'));
}

function named(language: Language, letters: string, heading: string): string {
  if (language === 'ja') return `${letters} 列${heading === '' ? '' : `「${heading}」`}`;
  return `column ${letters}${heading === '' ? '' : ` ("${heading}")`}`;
}
