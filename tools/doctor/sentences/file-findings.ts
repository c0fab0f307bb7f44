import type { FindingWords } from './finding-words';

/** What `npm run doctor` finds about files and pages: whether they come, as what, and under which headers. */
export const fileFindings = {
  'site-redirected': {
    problem: {
      ja: (detail) =>
        `サイト全体が別の場所へ転送されます(${detail('status')} → ${detail('location')})。アドインのファイルは 1 つも届きません。`,
      en: (detail) =>
        `The site as a whole redirects elsewhere (${detail('status')} → ${detail('location')}): no file of the add-in arrives.`,
    },
    remedy: {
      ja: 'ログイン画面や認証プロキシをこのサイトから外してください。サーバー名が変わったのなら、新しい名前の --origin で配布物を作り直してください。',
      en: 'Take the login page or the authenticating proxy off this site. If the server was renamed, make the release again with its new name as --origin.',
    },
  },
  'site-replaced': {
    problem: {
      ja: () => 'どのアドレスを求めても、アドインのファイルではなく Web ページ(ログイン画面など)が返ります。',
      en: () => 'Whatever is asked for, a web page such as a login comes instead of the files of the add-in.',
    },
    remedy: {
      ja: '認証プロキシやログイン画面をこのサイトから外してください。見つからないファイルに既定のページを返す設定なら、それをやめ、site フォルダーの中身を置いてください。',
      en: 'Take the login or the authenticating proxy off this site. If the server answers with a default page for what it does not find, turn that off and put the contents of the folder "site" there.',
    },
  },
  'no-answer': {
    problem: {
      ja: (detail) => `応答がありません(${detail('reason')})。`,
      en: (detail) => `There was no answer (${detail('reason')}).`,
    },
    remedy: { ja: 'サーバーのログと負荷を確認してください。', en: "Look at the server's log and load." },
  },
  redirected: {
    problem: {
      ja: (detail) => `別の場所へ転送されます(${detail('status')} → ${detail('location')})。`,
      en: (detail) => `Redirects elsewhere (${detail('status')} → ${detail('location')}).`,
    },
    remedy: {
      ja: 'ログイン画面や別サーバーへの転送をこのサイトから外してください。Excel はログインせずに読み込みます。',
      en: 'Take redirects to a login page or another server off this site. Excel does not log in before it loads.',
    },
  },
  'login-required': {
    problem: {
      ja: (detail) => `認証を求められました(${detail('status')})。`,
      en: (detail) => `The server asks for a login, or refuses (${detail('status')}).`,
    },
    remedy: {
      ja: '匿名の読み取りを許可してください(IIS: 匿名認証を有効にし、Windows 認証を無効に。nginx: ファイルの読み取り権限)。',
      en: 'Allow anonymous reading (IIS: anonymous authentication on, Windows authentication off; nginx: permission to read the files).',
    },
  },
  missing: {
    problem: {
      ja: (detail) => `ファイルがありません(${detail('status')})。`,
      en: (detail) => `The file is not there (${detail('status')}).`,
    },
    remedy: {
      ja: '配布物の site フォルダーの中身をすべて、そのままの名前で置いてください。',
      en: 'Put everything in the folder "site" of the release on the server, under the same names.',
    },
  },
  'server-error': {
    problem: {
      ja: (detail) => `サーバーがエラーを返しました(${detail('status')})。`,
      en: (detail) => `The server answered with an error (${detail('status')}).`,
    },
    remedy: {
      ja: 'サーバーのログを確認してください。IIS の 500.19 は web.config の設定がロックされていることを示します。',
      en: "Look at the server's log. 500.19 from IIS says that a setting in web.config is locked.",
    },
  },
  'content-differs': {
    problem: {
      ja: () => '配布物のチェックサムと内容が一致しません。',
      en: () => "The content is not what the release's checksums say.",
    },
    remedy: {
      ja: '古い版が残っているか、転送中に変わっています。配布物の site フォルダーを上書きでコピーし直してください。',
      en: 'An older version is still there, or it was changed on the way. Copy the folder "site" of the release over it again.',
    },
  },
  'file-empty': {
    problem: { ja: () => 'ファイルの中身が空です。', en: () => 'The file is empty.' },
    remedy: {
      ja: 'コピーの途中で止まったか、ディスクがいっぱいだった可能性があります。配布物の site フォルダーを上書きでコピーし直してください。',
      en: 'Copying may have stopped halfway, or the disk was full. Copy the folder "site" of the release over it again.',
    },
  },
  'wrong-type': {
    problem: {
      ja: (detail) => `種類(Content-Type)が「${detail('type')}」です。正しくは「${detail('expected')}」です。`,
      en: (detail) => `The type (Content-Type) is "${detail('type')}"; it should be "${detail('expected')}".`,
    },
    remedy: {
      ja: '配布物の設定(server/nginx、site/web.config)を使うか、MIME の種類を登録してください。HTML なら、ログイン画面などが代わりに返っています。',
      en: 'Use the configuration in the release (server/nginx, site/web.config) or register the MIME type. If it is HTML, something such as a login page comes instead.',
    },
  },
  'wrong-charset': {
    problem: {
      ja: (detail) => `文字コードが「${detail('charset')}」として読み込まれます。日本語が文字化けし、画面が動きません。`,
      en: (detail) => `Browsers read it as "${detail('charset')}": Japanese is garbled and the pane does not work.`,
    },
    remedy: {
      ja: '配布物のファイルはすべて UTF-8 です。Content-Type の charset を utf-8 にするか、付けないでください(nginx は charset と charset_types、Apache は AddDefaultCharset、IIS は mimeMap)。',
      en: 'All files of the release are in UTF-8. Make the charset of Content-Type utf-8, or leave it out (charset and charset_types in nginx, AddDefaultCharset in Apache, mimeMap in IIS).',
    },
  },
  'not-utf-8': {
    problem: {
      ja: () => 'ファイルが UTF-8 で保存されていません。日本語が文字化けし、画面が動きません。',
      en: () => 'The file is not saved in UTF-8: Japanese is garbled and the pane does not work.',
    },
    remedy: {
      ja: '編集ソフトなどで別の文字コードに変わっています。配布物のファイルに戻してください。',
      en: 'An editor, perhaps, has saved it in another encoding. Put the file of the release back.',
    },
  },
  'sent-as-download': {
    problem: {
      ja: (detail) => `ヘッダー Content-Disposition が「${detail('value')}」です。ページが表示されず、ダウンロードになります。`,
      en: (detail) => `The header Content-Disposition is "${detail('value')}": the page is downloaded and not shown.`,
    },
    remedy: {
      ja: 'サーバーや途中の機器の設定から、このサイトの Content-Disposition を外してください。',
      en: 'Take Content-Disposition off this site, in the server or whatever stands before it.',
    },
  },
  'compression-broken': {
    problem: {
      ja: (detail) => `圧縮方式(Content-Encoding)が「${detail('value')}」ですが、そのとおりに展開できません。`,
      en: (detail) => `The compression (Content-Encoding) is "${detail('value')}", but the content cannot be unpacked so.`,
    },
    remedy: {
      ja: '圧縮の設定が重なっていないか、圧縮済みの古いファイルが残っていないか、途中の機器が内容を変えていないかを確認してください。',
      en: 'See whether compression is set twice, an old compressed file is left over, or something on the way changes the content.',
    },
  },
  'bad-escape': {
    problem: {
      ja: (detail) => `アドレスの % の書き方が正しくありません(${detail('url')})。`,
      en: (detail) => `An address has a percent sign that stands for no character (${detail('url')}).`,
    },
    remedy: {
      ja: '配布物のものに置き換えてください。配布物を作り直すときは、% のあとに UTF-8 の値を 16 進数 2 桁で書きます。',
      en: 'Replace the file by the one in the release. A percent sign is followed by two hexadecimal digits that are UTF-8.',
    },
  },
  'nosniff-missing': {
    problem: {
      ja: () => 'ヘッダー X-Content-Type-Options: nosniff がありません。',
      en: () => 'The header X-Content-Type-Options: nosniff is missing.',
    },
    remedy: { ja: '配布物の設定を使ってください。', en: 'Use the configuration in the release.' },
  },
  'csp-missing': {
    problem: {
      ja: () => 'ヘッダー Content-Security-Policy がありません。',
      en: () => 'The header Content-Security-Policy is missing.',
    },
    remedy: {
      ja: '配布物の設定を使ってください。ページを枠に入れてよい相手(frame-ancestors)はヘッダーでしか指定できません。',
      en: 'Use the configuration in the release. Who may frame the page (frame-ancestors) can be said in a header only.',
    },
  },
  'csp-lax': {
    problem: {
      ja: (detail) => `Content-Security-Policy が緩すぎます(${detail('what')})。`,
      en: (detail) => `The Content-Security-Policy allows too much (${detail('what')}).`,
    },
    remedy: { ja: '配布物の設定にあるものと同じにしてください。', en: 'Make it what it is in the configuration in the release.' },
  },
  'csp-blocks': {
    problem: {
      ja: (detail) => `Content-Security-Policy が、アドインに必要なものを止めています(${detail('what')})。`,
      en: (detail) => `The Content-Security-Policy stops what the add-in needs (${detail('what')}).`,
    },
    remedy: {
      ja: '更新のたびに、サーバーの設定も配布物のものに替えてください(版によって値が変わります)。ポリシーが複数あるとすべてが適用されます。ほかの設定や途中の機器が加えたものは外してください。',
      en: "With every update, put the release's configuration in place as well: the value changes from version to version. Of several policies all hold: take away what another setting or something on the way adds.",
    },
  },
  'framing-blocked': {
    problem: {
      ja: (detail) => `Web 版 Excel では表示されません(${detail('what')})。`,
      en: (detail) => `Excel on the web cannot show the pane (${detail('what')}).`,
    },
    remedy: {
      ja: 'Web 版 Excel を使うなら、X-Frame-Options を外し、frame-ancestors を配布物の設定と同じにしてください。デスクトップ版だけなら、このままで構いません。',
      en: 'If Excel on the web is used, take X-Frame-Options away and make frame-ancestors what it is in the release. With Excel on the desktop alone it may stay.',
    },
  },
  'header-recommended': {
    problem: {
      ja: (detail) => `ヘッダー ${detail('name')} がありません。`,
      en: (detail) => `The header ${detail('name')} is missing.`,
    },
    remedy: { ja: '配布物の設定にあります。', en: 'It is in the configuration in the release.' },
  },
  'icon-not-kept': {
    problem: {
      ja: (detail) => `アイコンの Cache-Control が「${detail('value')}」です。Office はアイコンを表示しません。`,
      en: (detail) => `The icon's Cache-Control is "${detail('value')}"; Office does not show it.`,
    },
    remedy: {
      ja: 'assets フォルダーから no-store と no-cache を外してください(配布物の設定では public, max-age=86400)。',
      en: 'Take no-store and no-cache off the folder "assets" (the release\'s configuration says public, max-age=86400).',
    },
  },
  'icon-not-shared': {
    problem: {
      ja: (detail) => `アイコンの Cross-Origin-Resource-Policy が「${detail('value')}」です。Web 版 Excel ではアイコンが表示されません。`,
      en: (detail) => `The icon's Cross-Origin-Resource-Policy is "${detail('value')}"; Excel on the web does not show it.`,
    },
    remedy: {
      ja: 'Web 版 Excel を使うなら、このヘッダーを外してください。デスクトップ版だけなら、このままで構いません。',
      en: 'If Excel on the web is used, take this header away. With Excel on the desktop alone it may stay.',
    },
  },
  'kept-too-long': {
    problem: {
      ja: (detail) => `Cache-Control が「${detail('value')}」で、更新しても古い版が使われ続けます。`,
      en: (detail) => `Cache-Control is "${detail('value')}": after an update the old version stays in use.`,
    },
    remedy: {
      ja: 'Cache-Control: no-cache にしてください(配布物の設定にあります)。',
      en: 'Make it Cache-Control: no-cache, as in the configuration in the release.',
    },
  },
  'mixed-content': {
    problem: {
      ja: (detail) => `ページが暗号化されていないアドレスを読み込みます(${detail('url')})。ブラウザーが止めます。`,
      en: (detail) => `The page loads from an address without encryption (${detail('url')}); browsers stop that.`,
    },
    remedy: { ja: '配布物のページに戻してください。', en: 'Put the page of the release back.' },
  },
  'foreign-resource': {
    problem: {
      ja: (detail) => `ページが、このアドインのものではないサーバーから読み込みます(${detail('url')})。`,
      en: (detail) => `The page loads from a server that is not part of the add-in (${detail('url')}).`,
    },
    remedy: {
      ja: 'ページが書き換えられているか、途中の機器が差し込んでいます。配布物のページに戻してください。',
      en: 'The page was changed, or something on the way puts this in. Put the page of the release back.',
    },
  },
  'office-js-unreachable': {
    problem: {
      ja: (detail) => `Microsoft の office.js に接続できません(${detail('reason')})。`,
      en: (detail) => `Microsoft's office.js cannot be reached (${detail('reason')}).`,
    },
    remedy: {
      ja: '閉域網では --offline で作った配布物を使ってください。インターネットにつながる網では、プロキシかファイアウォールで許可してください。',
      en: 'On a closed network use a release made with --offline. Otherwise allow the address in the proxy or the firewall.',
    },
  },
  'checksums-missing': {
    problem: {
      ja: () => 'チェックサムの一覧がないため、内容が配布物と同じかは確かめていません。',
      en: () => 'There is no list of checksums, so the contents were not compared with the release.',
    },
    remedy: {
      ja: '配布物の site/SHA256SUMS.txt を置くか、--checksums SHA256SUMS.txt を付けてください。',
      en: 'Put site/SHA256SUMS.txt of the release on the server, or add --checksums SHA256SUMS.txt.',
    },
  },
  'not-compressed': {
    problem: { ja: () => '圧縮せずに送られています。', en: () => 'Sent without compression.' },
    remedy: {
      ja: '遅い回線では表示が遅れます。gzip(IIS では静的コンテンツの圧縮)を有効にしてください。IIS は続けて 2 回求められたファイルから圧縮するので、もう一度実行すると消えることがあります。',
      en: 'On slow lines the pane appears late. Turn on gzip (static content compression in IIS, which begins with a file that was asked for twice in a row: run the check again).',
    },
  },
} satisfies Readonly<Record<string, FindingWords>>;
