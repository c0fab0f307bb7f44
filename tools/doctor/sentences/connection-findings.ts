import { counted } from '../../../src/i18n/counted';
import type { FindingWords } from './finding-words';

/** What `npm run doctor` finds about the connection: whether the server is there, its encryption and its certificate. */
export const connectionFindings = {
  unreachable: {
    problem: {
      ja: (detail) => `サーバーに接続できません(${detail('reason')})。`,
      en: (detail) => `The server cannot be reached (${detail('reason')}).`,
    },
    remedy: {
      ja: '名前(DNS)、ポート、ファイアウォール、サーバーが動いているかを確認してください。この点検はプロキシを通りません。',
      en: 'Check the name (DNS), the port, the firewall, and that the server runs. This check does not go through a proxy.',
    },
  },
  'not-tls': {
    problem: {
      ja: () => 'このポートは HTTPS ではありません(暗号化されていない応答が返りました)。',
      en: () => 'This port does not speak HTTPS: what came back is not encrypted.',
    },
    remedy: {
      ja: 'サーバーに証明書を設定し、HTTPS で公開してください。nginx では listen に ssl、IIS では https のバインドが必要です。',
      en: 'Give the server a certificate and publish over HTTPS: "ssl" behind "listen" in nginx, an https binding in IIS.',
    },
  },
  'tls-outdated': {
    problem: {
      ja: (detail) => `通信の暗号化が古い方式です(${detail('protocol')})。WebView2 は接続しません。`,
      en: (detail) => `The encryption is outdated (${detail('protocol')}); WebView2 does not connect.`,
    },
    remedy: { ja: 'TLS 1.2 以上を有効にしてください。', en: 'Turn on TLS 1.2 or later.' },
  },
  'certificate-untrusted': {
    problem: {
      ja: (detail) => `証明書が信頼されていません(${detail('reason')}、発行者: ${detail('issuer')})。Excel は画面を表示しません。`,
      en: (detail) => `The certificate is not trusted (${detail('reason')}; issued by ${detail('issuer')}). Excel shows no pane.`,
    },
    remedy: {
      ja: '庁内の認証局なら、その証明書を --ca で指定して点検し直し、PC の「信頼されたルート証明機関」に入っているか確認してください。公的な認証局なら、中間証明書をサーバーに設定してください。',
      en: "If your organisation has an authority of its own, name its certificate with --ca, and make sure that the PCs have it among their trusted roots. With a public authority, add its intermediate certificates to the server's.",
    },
  },
  'certificate-expired': {
    problem: {
      ja: (detail) => `証明書「${detail('subject')}」の期限が切れています(${detail('date')} まで)。`,
      en: (detail) => `The certificate "${detail('subject')}" has expired (valid to ${detail('date')}).`,
    },
    remedy: { ja: '証明書を更新してください。', en: 'Renew the certificate.' },
  },
  'certificate-not-yet-valid': {
    problem: {
      ja: (detail) => `証明書「${detail('subject')}」はまだ有効ではありません(${detail('date')} から)。`,
      en: (detail) => `The certificate "${detail('subject')}" is not valid yet (from ${detail('date')}).`,
    },
    remedy: {
      ja: 'サーバーとこの PC の時計、証明書の日付を確認してください。',
      en: "Check the server's and this PC's clock, and the certificate's dates.",
    },
  },
  'certificate-expires-soon': {
    problem: {
      ja: (detail) => `証明書「${detail('subject')}」の期限が近づいています(${detail('date')} まで、あと ${detail('days')} 日)。`,
      en: (detail) =>
        `The certificate "${detail('subject')}" expires soon (valid to ${detail('date')}, ${counted(detail('days'), 'day')}).`,
    },
    remedy: {
      ja: '期限までに更新してください。切れると全員の画面が表示されなくなります。',
      en: 'Renew it in time: once it has expired, nobody sees the pane.',
    },
  },
  'certificate-wrong-host': {
    problem: {
      ja: (detail) => `証明書がこのサーバー名 ${detail('host')} のものではありません(証明書の名前: ${detail('names')})。`,
      en: (detail) => `The certificate is not for ${detail('host')} (it is for: ${detail('names')}).`,
    },
    remedy: {
      ja: 'サブジェクトの別名(SAN)にこの名前を含む証明書にしてください。共通名(CN)だけでは使えません。',
      en: 'Use a certificate with this name among its subject alternative names (SAN). A common name (CN) alone does not count.',
    },
  },
  'certificate-for-addresses': {
    problem: {
      ja: (detail) => `証明書に IP アドレスしかなく、サーバー名 ${detail('host')} では使えません(証明書の別名: ${detail('names')})。`,
      en: (detail) =>
        `The certificate holds IP addresses only and does not count for the name ${detail('host')} (it is for: ${detail('names')}).`,
    },
    remedy: {
      ja: 'サブジェクトの別名(SAN)に、DNS 名としてこのサーバー名を含む証明書を発行し直してもらってください。',
      en: 'Have the certificate issued again with this name as a DNS name among its subject alternative names (SAN).',
    },
  },
  'certificate-for-names': {
    problem: {
      ja: (detail) => `証明書にサーバー名しかなく、IP アドレス ${detail('host')} では使えません(証明書の別名: ${detail('names')})。`,
      en: (detail) =>
        `The certificate holds names only and does not count for the IP address ${detail('host')} (it is for: ${detail('names')}).`,
    },
    remedy: {
      ja: '証明書にある名前で公開し、その名前の --origin で配布物を作り直してください。',
      en: 'Publish under a name that is in the certificate, and make the release again with that name as --origin.',
    },
  },
  'chain-incomplete': {
    problem: {
      ja: (detail) =>
        `サーバーが中間証明書「${detail('issuer')}」を送っていません。--ca のファイルで補ったため確認できましたが、PC では画面が表示されないことがあります。`,
      en: (detail) =>
        `The server does not send the intermediate certificate "${detail('issuer')}". It was found in the file of --ca; PCs do not have it, and may show no pane.`,
    },
    remedy: {
      ja: 'サーバーの証明書のファイルに、サーバー証明書、中間証明書の順に続けて入れてください(nginx は ssl_certificate、IIS は「中間証明機関」ストア)。',
      en: "Add it to the server's certificate: behind the server's own in the file of ssl_certificate (nginx), or to the store of intermediate authorities (IIS).",
    },
  },
  'certificate-weak': {
    problem: {
      ja: (detail) => `証明書「${detail('subject')}」が弱い方式です(${detail('what')})。Excel は信頼しません。`,
      en: (detail) => `The certificate "${detail('subject')}" is weak (${detail('what')}); Excel does not trust it.`,
    },
    remedy: {
      ja: 'RSA 2048 ビット以上(または EC 256 ビット以上)の鍵と、SHA-256 以上の署名で作り直してください。',
      en: 'Have it made again with an RSA key of 2048 bits or more (or EC of 256), signed with SHA-256 or better.',
    },
  },
} satisfies Readonly<Record<string, FindingWords>>;
