import { counted, countedMany } from '../counted';
import { groupedNumber } from '../grouped-number';
import type { Bilingual, Language } from '../language';

/** The words of the pane's part about the year's work. */
const words = {
  update: { ja: '年度更新', en: 'Next year' },
  request: { ja: '照会', en: 'Ask departments' },
  collect: { ja: '回答の取りまとめ', en: 'Collect replies' },
  compare: { ja: '比較・報告', en: 'Compare and report' },
  intro: {
    ja: '四月の年度更新から秋の報告までを、順に進めます。どの段階も、何をするかを見てから始められます。',
    en: 'From the next year’s sheet in April to the report in autumn. Each step says what it will do before it does it.',
  },
  noYear: {
    ja: '実績の年度が評価表のどこにもないか、行ごとに違います。実績の見出しに年度（例：R2実績）を書くか、［評価］の「読み取りを確認・修正」で年度を指定してください。',
    en: 'Nothing on the sheet says which year the actuals are of, or each row says its own. Write it into their heading (such as R2実績), or name it under “Check and correct the reading”.',
  },
  updateHint: {
    ja: '評価シートを写して、次の年度のシートを作ります。元のシートはそのまま残ります。基準値と目標の年度は変わりません。実績や評価に付いたメモは写しません。',
    en: 'Copies the evaluation sheet for the next year. The old sheet stays as it is; the years of baselines and targets stay, too. Notes on actuals and results are not copied.',
  },
  notesMayStand: {
    ja: 'この Excel ではメモを消せないため、前の年度の実績や評価のメモが残っていないか確かめてください。',
    en: ' This Excel does not let notes be removed: see whether notes on last year’s actuals and results still stand there.',
  },
  updateNothing: { ja: '年度更新で作るシートはありません。', en: 'There is no sheet to make for the next year.' },
  updateHere: { ja: 'このブックに作る', en: 'Make it in this workbook' },
  updateOpen: { ja: '新しいブックで開く', en: 'Open as a new workbook' },
  updateSave: { ja: 'ファイルに保存', en: 'Save as a file' },
  updateOther: {
    ja: 'このブックに作れない Excel では、年度更新したブックを新しいウィンドウで開くか、ファイルに保存できます。このブックは変わりません。',
    en: 'Where this Excel cannot make it here, open the workbook with the next year in a new window, or save it as a file. This workbook does not change.',
  },
  replacements: { ja: '書き換える年度', en: 'Years that move on' },
  requestHint: {
    ja: '担当課・所管などの列で分けて、所属ごとに回答様式を作ります。照会文と提出状況も付きます。このブックには何も書き込みません。',
    en: 'Makes a form for each department, by the column 担当課 or the like, with the letter and the list of who has answered. Nothing is written into this workbook.',
  },
  due: { ja: '提出期限', en: 'Due date' },
  contact: { ja: '連絡先', en: 'Contact' },
  contactExample: { ja: '企画政策課 内線123', en: 'Planning, ext. 123' },
  asked: { ja: '照会する指標', en: 'Indicators to ask for' },
  onlyAll: { ja: 'すべて', en: 'All' },
  onlyMissing: { ja: '実績のないものだけ', en: 'Only those without a figure' },
  onlyPending: { ja: '確定していないものだけ（速報・見込・集計中）', en: 'Only those whose figure is not final' },
  nothingToAsk: { ja: '照会する指標がありません。', en: 'There is no indicator to ask for.' },
  department: { ja: '所属', en: 'Department' },
  answers: { ja: '回答', en: 'Answers' },
  reads: { ja: '参考', en: 'Reads' },
  noDepartmentHint: {
    ja: '所属のない指標は「所管未設定」の様式になります。評価シートに担当課を書いてから照会してください。',
    en: 'Indicators without a department go to 所管未設定. Write the department into the sheet before asking.',
  },
  saveForms: { ja: 'まとめて保存（zip）', en: 'Save all (zip)' },
  saveFormsHint: {
    ja: 'zip が保存されない Excel では、所属ごとに「開く」を押し、開いたブックを保存してください。',
    en: 'Where no zip is saved, open each form and save the workbook that opens.',
  },
  open: { ja: '開く', en: 'Open' },
  letter: { ja: '照会文', en: 'The letter' },
  reminder: { ja: '再依頼', en: 'Reminders' },
  reminderHint: { ja: '未回答の指標がある所属への文です。', en: 'For each department that still owes an answer.' },
  noReminder: { ja: '未回答の所属はありません。', en: 'No department owes an answer.' },
  collectHint: {
    ja: '返ってきた回答様式を読み、実績と要因を評価シートに入れます。照会のあとに変わったセルは書き換えず、要確認として示します。',
    en: 'Reads the forms that came back and puts figures and reasons into the sheet. A cell that has changed since is not overwritten: it is shown to you.',
  },
  chooseReplies: { ja: '回答のファイルを選ぶ', en: 'Choose the replies' },
  dropReplies: {
    ja: 'ここにファイルやフォルダーをドロップすることもできます。照会で作った「提出状況.xlsx」も一緒に選んでください。',
    en: 'Files and folders can be dropped here, too. Choose 提出状況.xlsx of the request along with them.',
  },
  renamedDepartments: { ja: '課名が変わったとき（課名読替表）', en: 'Where departments were renamed' },
  chooseDepartments: { ja: '課名読替表を選ぶ', en: 'Choose the table of names' },
  departmentsHint: {
    ja: '1 行に「旧名称,新名称」を書いた CSV です。評価シートの旧名称を、新しい所属として照会し、取りまとめます。',
    en: 'A CSV with a line “old name,new name” for each. Departments are asked and collected under their new names.',
  },
  forgetDepartments: { ja: '使わない', en: 'Do not use it' },
  otherList: {
    ja: '読んだ提出状況.xlsx は別の計画又は年度のものです。使いません。',
    en: 'The 提出状況.xlsx that was read is of another plan or year, and is not used.',
  },
  forgetReplies: { ja: '選び直す', en: 'Start again' },
  states: { ja: '提出状況', en: 'Who has answered' },
  state: { ja: '状況', en: 'State' },
  answered: { ja: '回答', en: 'Answered' },
  conflicts: { ja: '要確認', en: 'To check' },
  noConflicts: { ja: '要確認はありません。', en: 'Nothing to check.' },
  empty: { ja: '空欄', en: 'blank' },
  seen: { ja: '確認した', en: 'Seen to' },
  keepAll: { ja: 'すべて残す', en: 'Keep all' },
  keepAllEarlier: { ja: 'すべて先の回答を採る', en: 'Take all earlier answers' },
  takeAll: { ja: 'すべて採る', en: 'Take all' },
  seenAll: { ja: 'すべて確認した', en: 'All seen to' },
  undecide: { ja: '決め直す', en: 'Decide again' },
  kept: { ja: '評価シートの値を残します', en: 'The sheet’s value stays' },
  keptEarlier: { ja: '先の回答を採ります', en: 'The earlier answer is taken' },
  taken: { ja: '回答の値を採ります', en: 'The reply’s value is taken' },
  wasSeen: { ja: '確認済み', en: 'Seen to' },
  showCell: { ja: 'セルを見る', en: 'Show the cell' },
  decidedOnes: { ja: '決めたもの', en: 'Decided' },
  willTakeIn: { ja: '書き込む内容', en: 'What will be written' },
  nothingToTakeIn: { ja: '新しく書き込むものはありません。', en: 'There is nothing new to write.' },
  takeIn: { ja: '評価シートに書き込む', en: 'Write into the sheet' },
  undecidedStay: {
    ja: '要確認のうち、まだ決めていないものは書き込みません。「元に戻す」で、まとめて取り消せます。',
    en: 'What is still to check is not written. Undo takes all of it back at once.',
  },
  changedMeanwhile: {
    ja: '表示したあとで評価シートが変わったため、書き込んでいません。書き込む内容を見直してから、もう一度押してください。',
    en: 'The sheet has changed since this was shown, so nothing was written. Look at what will be written, then press again.',
  },
  saveStatus: { ja: '提出状況.xlsx を保存', en: 'Save 提出状況.xlsx' },
  openStatus: { ja: '提出状況を開く', en: 'Open the list' },
  statusHint: {
    ja: '次に取りまとめるときは、この 提出状況.xlsx を回答と一緒に選んでください。取り込んだ値を覚えています。',
    en: 'Choose this file along with the replies the next time: it remembers what was taken in.',
  },
  hearing: { ja: 'ヒアリングで聞くこと', en: 'For the hearing' },
  noHearing: { ja: 'ヒアリングで確認する指標はありません。', en: 'There is nothing to ask about at the hearing.' },
  files: { ja: '読んだファイル', en: 'Files that were read' },
  compareHint: {
    ja: '前年度と比べて、状況の移り変わりと、上昇・低下・横ばいを示します。目標を変えた指標は、低下とは扱いません。',
    en: 'Compares with last year: how statuses moved, what rose and fell. A changed target does not count as a fall.',
  },
  noLastYear: {
    ja: 'このブックに前年度の評価シートがありません。前年度のブックを選んでください。',
    en: 'This workbook has no sheet of an earlier year. Choose last year’s workbook.',
  },
  chooseLastYear: { ja: '前年度のブックを選ぶ', en: 'Choose last year’s workbook' },
  useOwnLastYear: { ja: 'このブックの前年度と比べる', en: 'Compare within this workbook' },
  matrix: { ja: '状況の移り変わり', en: 'How statuses moved' },
  total: { ja: '合計', en: 'Total' },
  unmeasured: { ja: '進捗率なし', en: 'no progress' },
  changesOfIndicators: { ja: '指標の変更', en: 'Changed indicators' },
  confirmChanges: {
    ja: 'シート「指標変更一覧」に理由と適用年度を記入できます。名称だけ変わった指標は「確認」に「同じ」と記入して、もう一度作ってください。',
    en: 'Reasons can be written on the sheet 指標変更一覧. Where only a name changed, write 同じ under 確認 and make the comparison again.',
  },
  makeComparison: { ja: '前年度比較を作る', en: 'Make the comparison' },
  comparisonCurrent: { ja: '前年度比較は最新です。', en: 'The comparison is up to date.' },
  notPossible: { ja: '今のブックでは、この段階を進められません。', en: 'This step cannot be taken with the workbook as it is.' },
} satisfies Readonly<Record<string, Bilingual<string>>>;

/** Names a word of the year's work. */
export type YearWord = keyof typeof words;

/** A word of the year's work. */
export function yearWord(language: Language, word: YearWord): string {
  return words[word][language];
}

const sentences = {
  years: { ja: (from: string, to: string) => `${from} → ${to}`, en: (from: string, to: string) => `${from} → ${to}` },
  copy: {
    ja: (from: string, to: string) => `シート「${from}」を写して「${to}」を作る`,
    en: (from: string, to: string) => `“${from}” is copied as “${to}”`,
  },
  nextColumn: {
    ja: (sheet: string, column: string) => `シート「${sheet}」は、次の年度の列 ${column} を使う`,
    en: (sheet: string, column: string) => `On “${sheet}” the next year’s column ${column} is used`,
  },
  noColumnLeft: {
    ja: (sheet: string) => `シート「${sheet}」には次の年度の列がありません。列を足してください。`,
    en: (sheet: string) => `“${sheet}” has no column for the next year. Add one.`,
  },
  emptied: {
    ja: (actuals: number, remarks: number, results: number) =>
      `空欄にするセル：実績 ${groupedNumber(actuals)}、備考・要因など ${groupedNumber(remarks)}、手入力の結果 ${groupedNumber(results)}`,
    en: (actuals: number, remarks: number, results: number) =>
      `Emptied: ${counted(actuals, 'actual')}, ${counted(remarks, 'remark')}, ${counted(results, 'typed result')}`,
  },
  undated: {
    ja: (names: readonly string[]) =>
      `年度末現在ではない時点の記入があります。時点を書く所が評価シートにないため、提出状況.xlsx だけに記録します。年度の値としてよいか確認してください：${names.join('、')}`,
    en: (names: readonly string[]) =>
      `Some figures are of another date than the end of the year, and the sheet has no place to say so: only 提出状況.xlsx does. See whether they may stand for the year: ${names.join(', ')}`,
  },
  unmarked: {
    ja: (names: readonly string[]) =>
      `速報・見込などの区分を書く所が評価シートにないため、提出状況.xlsx だけに記録します。評価シートにも残すには「区分」の列を設けてください：${names.join('、')}`,
    en: (names: readonly string[]) =>
      `The sheet has no place to say that a figure is not final (速報, 見込): only 提出状況.xlsx does. Add a column 区分 to keep it in the sheet, too: ${names.join(', ')}`,
  },
  leftColumns: {
    ja: (columns: readonly (readonly [string, string])[]) =>
      `前の年度の内容のまま残る列（見出しと内容を確かめて直してください）：${columns.map(([letters, heading]) => `${letters} 列「${heading}」`).join('、')}`,
    en: (columns: readonly (readonly [string, string])[]) =>
      `Columns that still hold what belongs to the year before (check heading and contents): ${columns.map(([letters, heading]) => `${letters} “${heading}”`).join(', ')}`,
  },
  leftTexts: {
    ja: (cells: readonly string[]) => `表の下の、年度のある注記（次の年度にも当てはまるか確かめる）：${cells.join('、')}`,
    en: (cells: readonly string[]) => `Notes below the table that name a year (see whether they hold for the next): ${cells.join(', ')}`,
  },
  carried: {
    ja: (cells: number) => `前年度の列に、これまでの実績 ${groupedNumber(cells)}件を移す`,
    en: (cells: number) => `${countedMany(cells, 'actual')} move to last year’s column`,
  },
  nextYearMade: {
    ja: (sheets: readonly string[]) => `年度更新しました：${sheets.map((name) => `シート「${name}」`).join('、')}`,
    en: (sheets: readonly string[]) => `The next year has been made: ${sheets.join(', ')}`,
  },
  nextYearFile: {
    ja: (book: string, year: string) => `${book}_${year}年度更新.xlsx`,
    en: (book: string, year: string) => `${book}_${year}.xlsx`,
  },
  zipFile: { ja: (year: string) => `${year}実績値照会.zip`, en: (year: string) => `${year}実績値照会.zip` },
  saved: { ja: (file: string) => `「${file}」を保存します。`, en: (file: string) => `“${file}” is being saved.` },
  opened: {
    ja: (file: string) => `「${file}」を新しいブックで開きました。`,
    en: (file: string) => `“${file}” has been opened as a new workbook.`,
  },
  askedOf: {
    ja: (departments: number, indicators: number) => `${groupedNumber(departments)}所属に、${groupedNumber(indicators)}指標を照会`,
    en: (departments: number, indicators: number) => `${countedMany(departments, 'department')}, ${countedMany(indicators, 'indicator')}`,
  },
  openForm: { ja: (department: string) => `${department}の様式を開く`, en: (department: string) => `Open the form of ${department}` },
  ask: { ja: (department: string) => `${department}に照会する`, en: (department: string) => `Ask ${department}` },
  titled: {
    ja: (title: string, count: number) => `${title}（${groupedNumber(count)}件）`,
    en: (title: string, count: number) => `${title} (${groupedNumber(count)})`,
  },
  ofIndicators: {
    ja: (answered: number, all: number) => `${groupedNumber(answered)}／${groupedNumber(all)}`,
    en: (answered: number, all: number) => `${groupedNumber(answered)} of ${groupedNumber(all)}`,
  },
  filesRead: {
    ja: (replies: number, others: number) =>
      `回答 ${groupedNumber(replies)}件を読みました。${others === 0 ? '' : `読めないファイルが ${groupedNumber(others)}件あります。`}`,
    en: (replies: number, others: number) =>
      `${countedMany(replies, 'reply', 'replies')} read${others === 0 ? '' : `, ${countedMany(others, 'file')} not`}.`,
  },
  statusRead: {
    ja: (departments: number) => `提出状況.xlsx を読みました（${groupedNumber(departments)}所属）。`,
    en: (departments: number) => `提出状況.xlsx was read (${countedMany(departments, 'department')}).`,
  },
  willWrite: {
    ja: (answers: number, results: number) => `回答 ${groupedNumber(answers)}セル、結果 ${groupedNumber(results)}セル`,
    en: (answers: number, results: number) => `${countedMany(answers, 'cell')} of answers, ${countedMany(results, 'cell')} of results`,
  },
  takenIn: {
    ja: (answers: number, cells: number) =>
      `回答を ${groupedNumber(answers)}セルに取り込みました（結果を含めて ${groupedNumber(cells)}セル）。`,
    en: (answers: number, cells: number) => `${countedMany(answers, 'answer')} taken in (${countedMany(cells, 'cell')} with the results).`,
  },
  keep: {
    ja: (value: string) => `評価シートの「${value}」を残す`,
    en: (value: string) => `Keep the sheet’s “${value}”`,
  },
  keepEarlier: { ja: (value: string) => `先の回答の「${value}」を採る`, en: (value: string) => `Take the earlier “${value}”` },
  take: { ja: (value: string) => `回答の「${value}」を採る`, en: (value: string) => `Take the reply’s “${value}”` },
  takeAs: { ja: (name: string) => `「${name}」の回答として取り込む`, en: (name: string) => `Take it for “${name}”` },
  takeLater: { ja: (value: string) => `差替えの「${value}」を採る`, en: (value: string) => `Take the later “${value}”` },
  change: {
    ja: (before: string, after: string) => `${before === '' ? '空欄' : before} → ${after}`,
    en: (before: string, after: string) => `${before === '' ? 'blank' : before} → ${after}`,
  },
  alikeIndicators: {
    ja: (names: readonly string[]) =>
      `体系・名称・単位・基準値・目標が同じ指標が複数あり、どの行の回答か照合できません。評価シートで名称などを区別してから照会してください：${names.join('、')}`,
    en: (names: readonly string[]) =>
      `Several indicators agree in levels, name, unit, baseline and target, and whose an answer is cannot be told. Tell them apart in the sheet before asking: ${names.join(', ')}`,
  },
  unusedNames: {
    ja: (names: readonly string[]) =>
      `課名読替表の次の旧名称は、評価シートのどの行にもありません。書き方を確かめてください：${names.join('、')}`,
    en: (names: readonly string[]) =>
      `These old names in the table of departments stand on no row of the sheet. See whether they are written right: ${names.join(', ')}`,
  },
  alikeDepartments: {
    ja: (pairs: readonly (readonly [string, string])[]) =>
      `次の所属は同じ所属かもしれませんが、別々の回答様式になります。同じ所属なら、課名読替表に 1 行加えて選んでください：${pairs.map(([short, long]) => `「${short}」と「${long}」（加える行：${short},${long}）`).join('、')}`,
    en: (pairs: readonly (readonly [string, string])[]) =>
      `These departments may be one, and get a form each. If they are, add a line to the table of names and choose it: ${pairs.map(([short, long]) => `“${short}” and “${long}” (the line: ${short},${long})`).join('; ')}`,
  },
  departmentsRead: {
    ja: (file: string, names: number) => `「${file}」を読みました（${groupedNumber(names)}所属の読替え）。`,
    en: (file: string, names: number) => `“${file}” was read (${countedMany(names, 'renamed department')}).`,
  },
  withDepartments: {
    ja: (file: string, names: number) => `課名読替表：${file}（${groupedNumber(names)}所属）`,
    en: (file: string, names: number) => `Names by ${file} (${countedMany(names, 'renamed department')})`,
  },
  departmentsUnreadable: {
    ja: (file: string, line: number) => `「${file}」の ${String(line)} 行目を読み取れません。「旧名称,新名称」の形の CSV にしてください。`,
    en: (file: string, line: number) => `Line ${String(line)} of “${file}” cannot be read. Make it a CSV of “old name,new name”.`,
  },
  departmentsTwice: {
    ja: (file: string, line: number, name: string) =>
      `「${file}」の ${String(line)} 行目の「${name}」は、前の行で別の新名称になっています。旧名称 1 つに新名称を 1 つだけ書いてください。`,
    en: (file: string, line: number, name: string) =>
      `“${name}” in line ${String(line)} of “${file}” has another new name in a line before. Give each old name one new name.`,
  },
  fileUnreadable: {
    ja: (file: string) => `「${file}」を読み取れませんでした。移動や変更をしていないか確かめて、選び直してください。`,
    en: (file: string) => `“${file}” could not be read. See whether it was moved or changed, and choose it again.`,
  },
  compared: {
    ja: (last: string, now: string) => `${last} → ${now}（縦：${last} の状況、横：${now} の状況）`,
    en: (last: string, now: string) => `${last} → ${now} (down: statuses of ${last}; across: of ${now})`,
  },
  nearest: { ja: (name: string) => `近い指標：${name}`, en: (name: string) => `nearest: ${name}` },
  comparisonMade: {
    ja: (sheets: readonly string[]) => `${sheets.map((name) => `シート「${name}」`).join('')}を作りました。`,
    en: (sheets: readonly string[]) => `Made: ${sheets.join(', ')}.`,
  },
  withFile: { ja: (file: string) => `比較するブック：${file}`, en: (file: string) => `Compared with: ${file}` },
  showMore: { ja: (more: number) => `ほか${groupedNumber(more)}件を表示`, en: (more: number) => `Show ${groupedNumber(more)} more` },
} satisfies Readonly<Record<string, Bilingual<(...facts: never[]) => string>>>;

/** Names a sentence of the year's work. */
export type YearSentence = keyof typeof sentences;

/** A sentence of the year's work about these facts. */
export function yearSentence<Name extends YearSentence>(
  language: Language,
  name: Name,
  ...facts: Parameters<(typeof sentences)[Name][Language]>
): string {
  const say = sentences[name][language] as (...all: Parameters<(typeof sentences)[Name][Language]>) => string;
  return say(...facts);
}

/** States of departments and changes of indicators are Japanese data; in English they are read so. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  未提出: 'none yet',
  一部未回答: 'in part',
  提出済: 'all',
  確認中: 'to check',
  差戻し: 'returned',
  確定: 'final',
  上昇: 'up',
  低下: 'down',
  横ばい: 'level',
  目標値変更: 'target changed',
  比較不可: 'not comparable',
  今年度のみ: 'this year only',
  '前年度のみ（要確認）': 'last year only (check)',
  所管未設定: '所管未設定 (no department)',
};

/** A state or change as people read it in their language. */
export function stateWord(language: Language, state: string): string {
  return language === 'en' ? (IN_ENGLISH[state] ?? state) : state;
}
