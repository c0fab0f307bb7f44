import type { ErrorWords } from '../../src/i18n/errors/error-words';
import type { Language } from '../../src/i18n/language';

/** What the commands `package` and `doctor` refuse. */
const sentences = {
  'unknown-option': {
    ja: (detail) => `${detail('option')} というオプションはありません。--help で一覧を見られます。`,
    en: (detail) => `There is no option ${detail('option')}. See --help.`,
  },
  'stray-argument': {
    ja: (detail) => `「${detail('value')}」が余分です。空白や \\ を含む値は引用符で囲んでください。`,
    en: (detail) => `"${detail('value')}" is one argument too many. Put values with blanks or \\ in quotes.`,
  },
  'option-without-value': {
    ja: (detail) => `${detail('option')} には値が必要です。例: ${detail('option')} ${detail('example')}`,
    en: (detail) => `${detail('option')} needs a value. Example: ${detail('option')} ${detail('example')}`,
  },
  'option-with-value': {
    ja: (detail) => `${detail('option')} に値「${detail('value')}」は付けられません。${detail('option')} だけを書いてください。`,
    en: (detail) => `${detail('option')} takes no value ("${detail('value')}"). Write ${detail('option')} alone.`,
  },
  'language-unknown': {
    ja: (detail) => `--lang に「${detail('value')}」は指定できません。ja か en を指定してください。`,
    en: (detail) => `--lang cannot be "${detail('value')}". It can be ja or en.`,
  },
  'origin-missing': {
    ja: () => 'アドインを置くサーバーが指定されていません。例: --origin https://addin.example.lg.jp',
    en: () => 'The server that will hold the add-in was not named. Example: --origin https://addin.example.lg.jp',
  },
  'origin-with-blank': {
    ja: (detail) => `--origin「${detail('value')}」に空白か改行が入っています。取り除いてください。例: https://addin.example.lg.jp`,
    en: (detail) => `--origin "${detail('value')}" contains a blank or a line break. Take it out. Example: https://addin.example.lg.jp`,
  },
  'origin-unreadable': {
    ja: (detail) =>
      `--origin「${detail('value')}」はアドレスとして読み取れません。https:// から書いてください。例: https://addin.example.lg.jp`,
    en: (detail) => `--origin "${detail('value')}" cannot be read as an address. Begin with https://. Example: https://addin.example.lg.jp`,
  },
  'origin-not-https': {
    ja: (detail) =>
      `--origin「${detail('value')}」は https ではありません。Excel は https 以外のアドインを読み込みません。証明書を用意し、https:// で始まるアドレスを指定してください。`,
    en: (detail) =>
      `--origin "${detail('value')}" is not https. Excel loads add-ins over https only: get a certificate for the server and name an address that begins with https://.`,
  },
  'origin-with-user': {
    ja: (detail) => `--origin「${detail('value')}」にユーザー名やパスワードを含めることはできません。取り除いてください。`,
    en: (detail) => `--origin "${detail('value')}" must not hold a user name or a password. Take them out.`,
  },
  'origin-with-path': {
    ja: (detail) =>
      `--origin「${detail('value')}」はサーバー名(とポート)までにしてください。末尾の / やフォルダー名は付けられません。例: ${detail('suggestion')}`,
    en: (detail) =>
      `--origin "${detail('value')}" must end with the server's name (and port): no folder and no / behind it. Example: ${detail('suggestion')}`,
  },
  'origin-is-ip': {
    ja: (detail) =>
      `--origin「${detail('value')}」は IP アドレスです。DNS に登録した名前を指定してください。例: https://addin.example.lg.jp`,
    en: (detail) =>
      `--origin "${detail('value')}" is an IP address. Use a name that is registered in DNS. Example: https://addin.example.lg.jp`,
  },
  'origin-with-odd-name': {
    ja: (detail) =>
      `--origin「${detail('value')}」のサーバー名に使えない文字があります。半角の英数字とハイフンをピリオドでつないでください。例: https://addin.example.lg.jp`,
    en: (detail) =>
      `--origin "${detail('value')}" has characters that a server's name cannot have. Use letters, digits and hyphens, joined by periods. Example: https://addin.example.lg.jp`,
  },
  'origin-not-canonical': {
    ja: (detail) => `--origin「${detail('value')}」は ${detail('suggestion')} と書いてください(小文字で、既定のポート 443 は省きます)。`,
    en: (detail) => `Write --origin "${detail('value')}" as ${detail('suggestion')} (lower case, without the usual port 443).`,
  },
  'name-invalid': {
    ja: (detail) => `--name「${detail('value')}」は 1 行で 125 文字以内にしてください。`,
    en: (detail) => `--name "${detail('value')}" must be one line of at most 125 characters.`,
  },
  'id-invalid': {
    ja: (detail) =>
      `--id「${detail('value')}」は ID ではありません。前回の配布物の organisation.json のパスか、その中の id を指定してください。例: 6c1f0a52-5b0e-4f0d-9a57-0d6f3e8c4b21`,
    en: (detail) =>
      `--id "${detail('value')}" is no id. Name the file organisation.json of an earlier release, or the id in it. Example: 6c1f0a52-5b0e-4f0d-9a57-0d6f3e8c4b21`,
  },
  'share-invalid': {
    ja: (detail) =>
      `--share「${detail('value')}」は共有フォルダーのパスではありません。引用符で囲み、末尾の \\ を付けずに書いてください。例: --share '\\\\server\\addins'`,
    en: (detail) =>
      `--share "${detail('value')}" is not the path of a shared folder. Put it in quotes, without a \\ at its end. Example: --share '\\\\server\\addins'`,
  },
  'release-date-unknown': {
    ja: () =>
      '配布物の日付が決まりません。git の作業フォルダーで実行するか、環境変数 SOURCE_DATE_EPOCH に 1970 年からの秒数を設定してください。',
    en: () =>
      'The date of the release is not known. Run the command in a git work tree, or set the variable SOURCE_DATE_EPOCH to the seconds since 1970.',
  },
  'licence-missing': {
    ja: (detail) =>
      `パッケージ ${detail('name')} の使用許諾の文書が見つからないため、配布物を作れません。npm ci を実行し直すか、文書を tools/deploy/licences に置いてください。`,
    en: (detail) =>
      `The licence of the package ${detail('name')} was not found, so no release can be made. Run npm ci again, or put its text into tools/deploy/licences.`,
  },
  'manual-missing': {
    ja: (detail) => `マニュアル docs/manual/${detail('file')} がないため、配布物を作れません。戻してください。`,
    en: (detail) => `There is no manual docs/manual/${detail('file')}, so no release can be made. Put it back.`,
  },
  'manual-link-broken': {
    ja: (detail) => `マニュアル ${detail('file')} のリンク先 ${detail('link')} が配布物にありません。リンクを直してください。`,
    en: (detail) => `The manual ${detail('file')} links to ${detail('link')}, which is not in the release. Correct the link.`,
  },
  'build-failed': {
    ja: (detail) => `ビルドに失敗しました(${detail('reason')})。npm run build で詳しく見られます。`,
    en: (detail) => `The build failed (${detail('reason')}). npm run build says more.`,
  },
  'file-not-readable': {
    ja: (detail) => `${detail('path')}: 読み取れません(${detail('reason')})。名前と場所を確認してください。`,
    en: (detail) => `${detail('path')}: cannot be read (${detail('reason')}). Check its name and place.`,
  },
  'not-written': {
    ja: (detail) => `${detail('path')}: 書き込めません(${detail('reason')})。場所と権限を確認してください。`,
    en: (detail) => `${detail('path')}: cannot be written (${detail('reason')}). Check the place and that you may write there.`,
  },
  'ca-unreadable': {
    ja: (detail) =>
      `${detail('path')}: 証明書として読めません。認証局の証明書を PEM 形式(-----BEGIN CERTIFICATE----- で始まるテキスト)で指定してください。`,
    en: (detail) =>
      `${detail('path')}: this is no certificate. Name the authority's certificate in PEM form (text that begins with -----BEGIN CERTIFICATE-----).`,
  },
  'checksums-unreadable': {
    ja: (detail) => `${detail('path')}: チェックサムの一覧として読めません。配布物の SHA256SUMS.txt を指定してください。`,
    en: (detail) => `${detail('path')}: this is no list of checksums. Name the file SHA256SUMS.txt of the release.`,
  },
  unexpected: {
    ja: (detail) => `予期しない問題が起きたため中止しました(${detail('reason')})。この表示を添えて開発元に知らせてください。`,
    en: (detail) => `Something unexpected happened (${detail('reason')}). Please report this message.`,
  },
} satisfies Readonly<Record<string, ErrorWords>>;

/** The codes of what the commands refuse. */
export type ToolErrorCode = keyof typeof sentences;

/** All codes, for whoever must be sure that none is missing. */
export const TOOL_ERROR_CODES = Object.keys(sentences) as readonly ToolErrorCode[];

/** What was refused as one line: what is wrong, and what to do. */
export function toolErrorSentence(language: Language, code: ToolErrorCode, details: Readonly<Record<string, string>>): string {
  const sentence: ErrorWords = sentences[code];
  return sentence[language]((name) => details[name] ?? '');
}
