import type { ErrorWords } from './error-words';
import { yearErrors } from './year-errors';

/** What the command refuses before or after the evaluation itself. */
export const commandErrors = {
  ...yearErrors,
  'no-command': {
    ja: (detail) => `コマンドが指定されていません。次のどれかを指定してください：${detail('commands')}`,
    en: (detail) => `No command was named. Name one of: ${detail('commands')}`,
  },
  'unknown-command': {
    ja: (detail) => `「${detail('name')}」というコマンドはありません。次のどれかを指定してください：${detail('commands')}`,
    en: (detail) => `There is no command "${detail('name')}". Name one of: ${detail('commands')}`,
  },
  'no-input': {
    ja: () => '評価するブックが指定されていません。例：shinchoku evaluate BOOK.xlsx',
    en: () => 'No workbook was named. Example: shinchoku evaluate BOOK.xlsx',
  },
  'no-report-input': {
    ja: () => '報告書にするブックが指定されていません。例：shinchoku report BOOK.xlsx --out report.docx',
    en: () => 'No workbook was named. Example: shinchoku report BOOK.xlsx --out report.docx',
  },
  'report-extension': {
    ja: (detail) => `${detail('path')}: 報告書は .xlsx、.docx、.csv のどれかの名前で保存してください。`,
    en: (detail) => `${detail('path')}: a report is saved as .xlsx, .docx or .csv. Give it such a name.`,
  },
  'public-not-workbook': {
    ja: () => '--public はブックで公表用の報告書を作ります。--out に .xlsx の名前を指定してください。',
    en: () => '--public makes a workbook for publication. Name one with --out, ending with .xlsx.',
  },
  'several-inputs': {
    ja: (detail) => `ブックは一度に 1 つだけ指定できます（「${detail('second')}」が余分です）。空白を含む名前は引用符で囲んでください。`,
    en: (detail) =>
      `Only one workbook can be evaluated at a time ("${detail('second')}" is one too many). Put names with spaces in quotes.`,
  },
  'out-is-for-one': {
    ja: () => '--out は 1 つのブックを評価するときだけ使えます。複数のときは --out-dir でフォルダーを指定してください。',
    en: () => '--out is for one workbook. For several, name a folder with --out-dir.',
  },
  'out-dir-alone': {
    ja: () => '--out-dir は --out や --in-place と同時に指定できません。どれか一つにしてください。',
    en: () => '--out-dir excludes --out and --in-place. Use one of them.',
  },
  'outputs-clash': {
    ja: (detail) => `${detail('first')} と ${detail('second')} の書き込み先が同じになります。名前を変えるか、別々に実行してください。`,
    en: (detail) =>
      `${detail('first')} and ${detail('second')} would be written to the same place. Rename one, or run the command for each.`,
  },
  'folder-without-workbooks': {
    ja: (detail) => `${detail('path')}: フォルダーにブック（.xlsx、.xlsm など）がありません。場所を確認してください。`,
    en: (detail) => `${detail('path')}: there is no workbook (.xlsx, .xlsm) in this folder. Check its place.`,
  },
  'too-little-memory': {
    ja: (detail) => `${detail('path')}: メモリーが足りないため、評価できませんでした。--jobs 1 で実行するか、シートを分けてください。`,
    en: (detail) => `${detail('path')}: there was too little memory to evaluate it. Use --jobs 1, or split its sheets.`,
  },
  'unknown-option': {
    ja: (detail) => `${detail('option')} というオプションはありません。--help で一覧を見られます。`,
    en: (detail) => `There is no option ${detail('option')}. See --help.`,
  },
  'option-without-value': {
    ja: (detail) => `${detail('option')} には値が必要です。例：${detail('option')} ${detail('example')}`,
    en: (detail) => `${detail('option')} needs a value. Example: ${detail('option')} ${detail('example')}`,
  },
  'option-with-value': {
    ja: (detail) => `${detail('option')} に値「${detail('value')}」は付けられません。${detail('option')} だけを書いてください。`,
    en: (detail) => `${detail('option')} takes no value ("${detail('value')}"). Write ${detail('option')} alone.`,
  },
  'option-value-unknown': {
    ja: (detail) => `${detail('option')} に「${detail('value')}」は指定できません。指定できる値：${detail('allowed')}`,
    en: (detail) => `${detail('option')} cannot be "${detail('value')}". It can be: ${detail('allowed')}`,
  },
  'columns-unreadable': {
    ja: (detail) =>
      `--columns の「${detail('value')}」を読み取れません。「名前=列」の形で書いてください（名前：${detail('allowed')}、列：A〜XFD）。例：baseline=F,actual=G,target=H`,
    en: (detail) =>
      `"${detail('value')}" in --columns cannot be read. Write NAME=COLUMN (names: ${detail('allowed')}; columns: A to XFD). Example: baseline=F,actual=G,target=H`,
  },
  'sheet-name-invalid': {
    ja: (detail) =>
      `「${detail('value')}」はシート名にできません。31 文字以内で、: \\ / ? * [ ] を含まず、前後に ' がない名前にしてください。`,
    en: (detail) =>
      `"${detail('value')}" cannot be a sheet's name. Use at most 31 characters, none of : \\ / ? * [ ], and no ' at either end.`,
  },
  'out-and-in-place': {
    ja: () => '--out と --in-place は同時に指定できません。どちらか一方にしてください。',
    en: () => '--out and --in-place exclude each other. Use one of them.',
  },
  'output-is-input': {
    ja: (detail) =>
      `${detail('path')}: 出力先が入力と同じファイルです。元のブックに書き込むときは --out の代わりに --in-place を指定してください。`,
    en: (detail) => `${detail('path')}: the output is the input file. To write into the workbook itself, use --in-place instead of --out.`,
  },
  'output-extension': {
    ja: (detail) => `${detail('path')}: 出力先の拡張子は入力と同じ ${detail('extension')} にしてください。`,
    en: (detail) => `${detail('path')}: the output must have the same extension as the input, ${detail('extension')}.`,
  },
  'output-is-directory': {
    ja: (detail) => `${detail('path')}: 出力先がフォルダーです。ファイル名まで指定してください。`,
    en: (detail) => `${detail('path')}: the output is a folder. Name a file.`,
  },
  'output-folder-missing': {
    ja: (detail) => `${detail('path')}: 出力先のフォルダーがありません。フォルダーを作るか、別の場所を指定してください。`,
    en: (detail) => `${detail('path')}: the folder of the output does not exist. Make it, or name another place.`,
  },
  'output-not-writable': {
    ja: (detail) =>
      `${detail('path')}: 書き込めません（${detail('reason')}）。Excel で開いていないか、書き込みの権限があるか確認してください。`,
    en: (detail) =>
      `${detail('path')}: cannot be written (${detail('reason')}). Check that it is not open in Excel and that you may write there.`,
  },
  'disk-full': {
    ja: (detail) => `${detail('path')}: ディスクの空きがないため、書き込めません。不要なファイルを消すか、別の場所を指定してください。`,
    en: (detail) => `${detail('path')}: the disk is full, so nothing was written. Free some space, or name another place.`,
  },
  'output-owner': {
    ja: (detail) =>
      `${detail('path')}: 所有者やグループを保ったまま書き換えられないため、書き込みませんでした。所有者に実行を頼むか、--out で別のファイルを指定してください。`,
    en: (detail) =>
      `${detail('path')}: the file cannot be replaced without changing its owner or group, so nothing was written. Ask its owner to run the command, or name another file with --out.`,
  },
  'output-unsound': {
    ja: (detail) =>
      `${detail('path')}: 書き込んだ内容を読み返すと違っていたため、元のファイルはそのままにしました。ディスクを確認して、もう一度実行してください。`,
    en: (detail) =>
      `${detail('path')}: what was written did not read back the same, so the file was left as it was. Check the disk and run the command again.`,
  },
  'input-changed': {
    ja: (detail) => `${detail('path')}: 評価中にファイルが変更されたため、書き込みませんでした。もう一度実行してください。`,
    en: (detail) => `${detail('path')}: the file was changed during the evaluation, so nothing was written. Please run the command again.`,
  },
  'file-not-found': {
    ja: (detail) => `${detail('path')}: ファイルがありません。名前と場所を確認してください。`,
    en: (detail) => `${detail('path')}: there is no such file. Check its name and place.`,
  },
  'file-is-directory': {
    ja: (detail) => `${detail('path')}: フォルダーです。ファイルを指定してください。`,
    en: (detail) => `${detail('path')}: this is a folder. Name a file.`,
  },
  'not-a-file': {
    ja: (detail) => `${detail('path')}: 通常のファイルではありません（パイプ、装置など）。ファイルを指定してください。`,
    en: (detail) => `${detail('path')}: this is no ordinary file (a pipe, a device). Name a file.`,
  },
  'file-not-readable': {
    ja: (detail) => `${detail('path')}: 読み取れません（${detail('reason')}）。読み取りの権限があるか確認してください。`,
    en: (detail) => `${detail('path')}: cannot be read (${detail('reason')}). Check that you may read it.`,
  },
  'profile-not-found': {
    ja: (detail) => `設定「${detail('name')}」がありません。JSON ファイルか、次のどれかを指定してください：${detail('presets')}`,
    en: (detail) => `There is no profile "${detail('name')}". Name a JSON file or one of: ${detail('presets')}`,
  },
  'profile-too-large': {
    ja: (detail) =>
      `${detail('path')}: 設定のファイルとしては大きすぎます（${detail('limit')} まで）。設定の JSON ファイルを指定してください。`,
    en: (detail) => `${detail('path')}: this is too large for a profile (${detail('limit')} at most). Name the profile's JSON file.`,
  },
  'profile-not-json': {
    ja: (detail) => `${detail('path')}: JSON として読めません（${detail('reason')}）。書き方を確認してください。`,
    en: (detail) => `${detail('path')}: this is not JSON (${detail('reason')}). Check how it is written.`,
  },
  unexpected: {
    ja: (detail) =>
      `予期しない問題が起きたため中止しました（${detail('reason')}）。ファイルは変更していません。この表示を添えて開発元に知らせてください。`,
    en: (detail) => `Something unexpected happened (${detail('reason')}). No file has been changed. Please report this message.`,
  },
} satisfies Readonly<Record<string, ErrorWords>>;
