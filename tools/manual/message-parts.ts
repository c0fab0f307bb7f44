import type { Language } from '../../src/i18n/language';

/** What stands in the manual in the place of what a message names. */
const PLACES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  sheet: { ja: 'シート', en: 'sheet' },
  sheets: { ja: 'シート', en: 'sheets' },
  cell: { ja: 'セル', en: 'cell' },
  cells: { ja: 'セル', en: 'cells' },
  part: { ja: '部分', en: 'part' },
  limit: { ja: '上限', en: 'limit' },
  where: { ja: '場所', en: 'place' },
  feature: { ja: '方式', en: 'feature' },
  reason: { ja: '理由', en: 'reason' },
  path: { ja: 'ファイル', en: 'file' },
  file: { ja: 'ファイル', en: 'file' },
  name: { ja: '名前', en: 'name' },
  option: { ja: 'オプション', en: 'option' },
  value: { ja: '値', en: 'value' },
  allowed: { ja: '一覧', en: 'list' },
  example: { ja: '例', en: 'example' },
  presets: { ja: '一覧', en: 'list' },
  extension: { ja: '拡張子', en: 'extension' },
  column: { ja: '列', en: 'column' },
  first: { ja: '1 つ目', en: 'first' },
  second: { ja: '2 つ目', en: 'second' },
  suggestion: { ja: '正しい書き方', en: 'how to write it' },
  recorded: { ja: 'シートの値', en: 'value on the sheet' },
  computed: { ja: '規則の値', en: 'value by the rule' },
  code: { ja: 'コード', en: 'code' },
  link: { ja: 'リンク', en: 'link' },
  protocol: { ja: '方式', en: 'protocol' },
  issuer: { ja: '発行者', en: 'issuer' },
  subject: { ja: '証明書の名前', en: 'its name' },
  date: { ja: '日付', en: 'date' },
  days: { ja: '日数', en: 'number of' },
  host: { ja: 'サーバー名', en: "server's name" },
  names: { ja: '名前', en: 'names' },
  what: { ja: '内容', en: 'what' },
  status: { ja: '状態コード', en: 'status code' },
  location: { ja: '転送先', en: 'where to' },
  type: { ja: '種類', en: 'type' },
  expected: { ja: '正しい種類', en: 'right type' },
  charset: { ja: '文字コード', en: 'encoding' },
  declared: { ja: '書かれている文字コード', en: 'named encoding' },
  actual: { ja: '実際の文字コード', en: 'actual encoding' },
  url: { ja: 'アドレス', en: 'address' },
  origin: { ja: 'サーバー', en: 'server' },
  domain: { ja: 'サーバー', en: 'server' },
  given: { ja: '配ったもの', en: 'handed out' },
  served: { ja: 'サーバーのもの', en: "the server's" },
};

/** What stands in the place of a named detail, in angle quotes; details without a name of their own stand as they are called. */
export function place(language: Language, name: string): string {
  return `〈${PLACES[name]?.[language] ?? name}〉`;
}

/** One entry of the list of messages. */
export interface MessageEntry {
  readonly code: string;
  readonly message: string;
  readonly cause: string;
  readonly remedy: string;
}

/** A message that says by itself what is wrong and what to do, as the commands' refusals do. */
export function selfExplaining(code: string, message: string): MessageEntry {
  return { code, message, cause: message, remedy: message };
}
