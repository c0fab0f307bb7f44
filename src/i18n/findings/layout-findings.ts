import type { Bilingual, Language } from '../language';

/** What the sentence on an unread layout is made of. */
interface LayoutFinding {
  readonly code: string;
  readonly recorded: string | null;
  readonly variant?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** How a sheet is laid out that is not read, and what helps: by layout. Each begins behind the sheet's name. */
const layouts: Readonly<Record<string, Bilingual<string>>> = {
  pairs: {
    ja: '計画（目標）と実績が行に分かれた表ですが、どの行・列が何か確実に読み取れません。指標名・年度の見出し・「目標」「実績」の行見出しをそろえるか、1指標1行（指標・基準値・実績・目標を列）に直してください。',
    en: 'has plan and actual in rows, but it is not certain which row and column is what. Give every indicator a name, a heading of years and rows labelled 目標 and 実績, or lay the table out with one indicator a row.',
  },
  form: {
    ja: '項目名の隣に値を書く様式（1枚1指標の調書など）ですが、目標値と実績値のセルを確実に読み取れません。「指標名」「目標値」「実績値」のすぐ右に値を一つずつ書くか、1指標1行の一覧表にしてください。',
    en: 'is a form with labelled cells, but it is not certain which cells hold target and actual. Write one value directly to the right of each of 指標名, 目標値 and 実績値, or list the indicators in a table with one a row.',
  },
  transposed: {
    ja: '指標が列、目標・実績が行に並んだ（行と列が逆の）表です。表をコピーし、「形式を選択して貼り付け」の「行/列の入れ替え」で1指標1行に直してから評価してください。',
    en: 'has its indicators as columns, and target and actual as rows. Copy the table and use Paste Special, Transpose, so that each indicator is a row.',
  },
};

/** The sentence on a sheet whose layout is recognised and not read; alike sheets are said once. */
export function unreadLayout(language: Language, layout: string, sheet: string, cell: string, others: number): string {
  const words = layouts[layout]?.[language] ?? '';
  if (language === 'ja') return `シート「${sheet}」${others > 0 ? `ほか${String(others)}枚` : ''}（${cell} 付近）は、${words}`;
  return `The sheet "${sheet}"${others > 0 ? ` (and ${String(others)} more like it)` : ''} near ${cell} ${words}`;
}

/** The sentence of a finding on a layout; undefined where it is about something else. */
export function layoutSentence(language: Language, { code, variant = '', recorded, details = {} }: LayoutFinding): string | undefined {
  if (code !== 'structure-unclear') return undefined;
  if (variant === 'unpaired') {
    return language === 'ja'
      ? `計画（目標）と実績が行に分かれた表の中で、「${recorded ?? ''}」の行は目標と実績の組になっていないため評価していません。行見出し（目標・実績）を確認してください。`
      : `In this table plan and actual stand in rows, and the row "${recorded ?? ''}" is no pair of both, so it was not evaluated. Please check its labels (目標, 実績).`;
  }
  if (layouts[variant] === undefined) return undefined;
  return unreadLayout(language, variant, String(details['sheet'] ?? ''), String(details['cell'] ?? ''), Number(details['others'] ?? 0));
}
