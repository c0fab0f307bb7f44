import type { ErrorWords } from './error-words';
import type { Bilingual, Language } from '../language';
import { unreadLayout } from '../findings/layout-findings';
import { profileProblems, wrongValue } from './profile-problems';

function profilePath(path: string, whole: string): string {
  return path === '' || path === '$' ? whole : path;
}

function profileProblem(language: Language, detail: (name: string) => string): string {
  if (detail('kind') === 'type' && detail('found') !== '') return wrongValue(language, detail);
  return profileProblems[detail('kind')]?.[language] ?? detail('reason');
}

/** What a column can be given as. */
const columnNames: Readonly<Record<string, Bilingual<string>>> = {
  indicator: { ja: '指標', en: 'indicator' },
  unit: { ja: '単位', en: 'unit' },
  baseline: { ja: '基準', en: 'baseline' },
  actual: { ja: '実績', en: 'actual' },
  target: { ja: '目標', en: 'target' },
  progress: { ja: '進捗率', en: 'progress' },
  status: { ja: '状況', en: 'status' },
};

function overlap(language: Language, detail: (name: string) => string): string {
  const [first, second] = [detail('first'), detail('second')].map((name) => columnNames[name]?.[language] ?? name);
  if (detail('column') === '')
    return language === 'ja' ? '指定された列では評価できません。' : 'The table cannot be evaluated with these columns.';
  const sheet = detail('sheet');
  return language === 'ja'
    ? `${sheet === '' ? '' : `シート「${sheet}」の`}列 ${detail('column')} が「${first}」と「${second}」の両方になっています。`
    : `Column ${detail('column')}${sheet === '' ? '' : ` of the sheet "${sheet}"`} would be both ${first} and ${second}.`;
}

/** What the engine refuses. */
export const evaluationErrors = {
  'other-rule': {
    ja: (detail) =>
      `シート「${detail('sheet')}」の結果は、今回とは別の規則か列で書かれています。前回と同じ規則と列（コマンドでは --profile と --columns、画面では設定）で行ってください。この規則に改めるときは、先に評価し直してください（コマンドでは evaluate に --confirm "${detail('sheet')}"）。`,
    en: (detail) =>
      `The results on the sheet "${detail('sheet')}" were written by another rule or other columns than this time. Use the same rules and columns as last time (--profile and --columns, or the settings in the pane). To change to this rule, evaluate the workbook first (evaluate with --confirm "${detail('sheet')}").`,
  },
  'report-in-doubt': {
    ja: (detail) =>
      `シート「${detail('sheet')}」の読み取りに疑いがあるため、報告書を作りませんでした。evaluate で要確認事項を確かめ、列を指定する（--columns）か、読み取りを認めて（--confirm）ください。`,
    en: (detail) =>
      `The reading of the sheet "${detail('sheet')}" is doubtful, so no report was made. See the findings with evaluate, then name columns (--columns) or confirm the reading (--confirm).`,
  },
  'no-table': {
    ja: () =>
      '評価表が見つかりません。「目標指標」「基準値（現状）」「実績」「目標」などの見出しがあるシートか確認するか、--columns で列を指定してください。',
    en: () =>
      'No evaluation table was found. Check that a sheet has headings such as 目標指標, 現状, 実績 and 目標, or name the columns with --columns.',
  },
  'layout-unread': {
    ja: (detail) => unreadLayout('ja', detail('layout'), detail('sheet'), detail('cell'), Number(detail('others'))),
    en: (detail) => unreadLayout('en', detail('layout'), detail('sheet'), detail('cell'), Number(detail('others'))),
  },
  'sheet-not-found': {
    ja: (detail) =>
      `シート「${detail('sheet')}」がありません。${detail('sheets') === '' ? '' : `このブックのシート：${detail('sheets')}。`}`,
    en: (detail) => `There is no sheet "${detail('sheet')}".${detail('sheets') === '' ? '' : ` The workbook has: ${detail('sheets')}.`}`,
  },
  'sheet-without-table': {
    ja: (detail) => `シート「${detail('sheet')}」に評価表が見つかりません。見出し行を確認するか、--columns で列を指定してください。`,
    en: (detail) =>
      `No evaluation table was found on the sheet "${detail('sheet')}". Check its headings, or name the columns with --columns.`,
  },
  'columns-invalid': {
    ja: (detail) => `${overlap('ja', detail)}重なる項目の列をどちらも指定し、別々の列にしてください。`,
    en: (detail) => `${overlap('en', detail)} Name the column of each of the two; they must differ.`,
  },
  'profile-invalid': {
    ja: (detail) => `設定の ${profilePath(detail('path'), '全体')} が正しくありません：${profileProblem('ja', detail)}。`,
    en: (detail) => `The profile is not valid at ${profilePath(detail('path'), 'its top level')}: ${profileProblem('en', detail)}.`,
  },
  'text-not-utf8': {
    ja: (detail) =>
      detail('encoding') === ''
        ? '文字コードが UTF-8 ではないか、ファイルが壊れています。UTF-8 で保存してください。'
        : `文字コードが ${detail('encoding')} です。UTF-8 で保存してください。`,
    en: (detail) =>
      detail('encoding') === ''
        ? 'The text is not UTF-8, or is damaged. Save it as UTF-8.'
        : `The text is encoded as ${detail('encoding')}. Save it as UTF-8.`,
  },
  'year-not-found': {
    ja: (detail) =>
      `${detail('sheet') === '' ? 'どのシートにも' : `シート「${detail('sheet')}」に`}「${detail('year')}」の実績はありません。${detail('years') === '' ? '実績の見出しに年度がありません。' : `実績のある年度：${detail('years')}。`}`,
    en: (detail) =>
      `${detail('sheet') === '' ? 'No sheet' : `The sheet "${detail('sheet')}"`} has ${detail('sheet') === '' ? '' : 'no '}actuals of "${detail('year')}".${detail('years') === '' ? ' The headings of actuals name no year.' : ` There are those of: ${detail('years')}.`}`,
  },
  'next-year-unread': {
    ja: (detail) =>
      `シート「${detail('sheet')}」を写して年度を進めても、写しを ${detail('year')} の表と読み取れず、元のシートと二重に数えることになります。実績の見出しか表題に実績の年度を書いてから、もう一度実行してください。`,
    en: (detail) =>
      `Even with its years moved on, a copy of the sheet "${detail('sheet')}" would not be read as the table of ${detail('year')}, and its indicators would be counted twice. Name the year of the actuals in their heading or in the title, and run this again.`,
  },
  'next-year-exists': {
    ja: (detail) =>
      `${detail('year')} の評価シートはすでにあります（「${detail('sheet')}」）。二重に数えることになるため、シート「${detail('from')}」は写していません。作り直すときは、「${detail('sheet')}」を削除してから、もう一度実行してください。`,
    en: (detail) =>
      `${detail('year')} has its evaluation sheet already ("${detail('sheet')}"). The sheet "${detail('from')}" was not copied, because its indicators would be counted twice. To make it anew, delete "${detail('sheet')}" and run this again.`,
  },
  'next-year-rows': {
    ja: (detail) =>
      `シート「${detail('sheet')}」には年度ごとの行があるため、写していません。次の年度の行を加えて、年度を記入してください。`,
    en: (detail) =>
      `The sheet "${detail('sheet')}" has a row for each year, so it was not copied. Add the rows of the next year and write the year in them.`,
  },
  'year-without-actuals': {
    ja: (detail) =>
      `シート「${detail('sheet')}」には${detail('year') === '' ? '' : ` ${detail('year')} の`}実績がまだ 1 つもないため、年度更新していません。実績を入力してから、もう一度実行してください。実績のないまま次の年度を作るときは、コマンドの --year に作る年度を指定してください。`,
    en: (detail) =>
      `The sheet "${detail('sheet')}" has no actual${detail('year') === '' ? '' : ` of ${detail('year')}`} yet, so the next year was not made. Fill in the actuals and run this again. To make the next year all the same, name the year to make with --year on the command line.`,
  },
  'report-without-actuals': {
    ja: (detail) =>
      `シート「${detail('sheet')}」には ${detail('year')} の実績が 1 つも入力されていないため、報告書を作っていません。${detail('before')} の報告書を作るには、対象の年度に ${detail('before')} を指定してください（コマンドでは --year ${detail('before')}）。空欄のまま作るには ${detail('year')} を指定してください。`,
    en: (detail) =>
      `Not one actual of ${detail('year')} is entered on the sheet "${detail('sheet')}", so no report was made. Name the year to report: ${detail('before')} with --year ${detail('before')}, or ${detail('year')} to have it with nothing filled in.`,
  },
  'count-level-not-found': {
    ja: (detail) =>
      `設定の countLevel「${detail('level')}」という段階の見出しはありません。${detail('levels') === '' ? '番号（1 から）で指定してください。' : `ある段階：${detail('levels')}。このどれか、または番号（1 から）で指定してください。`}`,
    en: (detail) =>
      `The profile's countLevel "${detail('level')}" is no level of the headings.${detail('levels') === '' ? ' Give its number, from 1.' : ` There are: ${detail('levels')}. Give one of these, or a number from 1.`}`,
  },
  'sheet-protected': {
    ja: (detail) =>
      `シート「${detail('sheet')}」${detail('cell') === '' ? '' : `の ${detail('cell')} `}が保護されていて書き込めません。シートの保護を解除してからやり直してください。`,
    en: (detail) =>
      `${detail('cell') === '' ? '' : `${detail('cell')} on `}the sheet "${detail('sheet')}" is protected and cannot be written. Unprotect the sheet and try again.`,
  },
  'structure-protected': {
    ja: (detail) =>
      `ブックの構成が保護されていて、シート${detail('sheet') === '' ? '' : `「${detail('sheet')}」`}を追加できません。保護を解除するか、集計表を作らない設定（--counts none）にしてください。`,
    en: (detail) =>
      `The workbook's structure is protected, so the sheet${detail('sheet') === '' ? '' : ` "${detail('sheet')}"`} cannot be added. Unprotect it, or do without count tables (--counts none).`,
  },
  'copy-protected': {
    ja: (detail) =>
      `ブックの構成が保護されていて、シート「${detail('sheet')}」を作れません。［校閲］の［ブックの保護］を解除してから、もう一度実行してください。`,
    en: (detail) =>
      `The workbook's structure is protected, so the sheet "${detail('sheet')}" cannot be made. Take the protection off (Review, Protect Workbook) and run this again.`,
  },
  'report-sheet-protected': {
    ja: (detail) =>
      `ブックの構成が保護されていて、シート「${detail('sheet')}」を追加できません。［校閲］の［ブックの保護］を解除するか、Word 文書（.docx）か公表用（--public）で保存してください。`,
    en: (detail) =>
      `The workbook's structure is protected, so the sheet "${detail('sheet')}" cannot be added. Unprotect it (Review > Protect Workbook), or save a Word document (.docx) or a copy for publication (--public).`,
  },
} satisfies Readonly<Record<string, ErrorWords>>;
