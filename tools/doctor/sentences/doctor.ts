import { counted } from '../../../src/i18n/counted';
import type { Bilingual } from '../../../src/i18n/language';

/** The help text of `npm run doctor`. */
export const doctorHelp: Bilingual<string> = {
  ja: `使い方: npm run doctor -- --origin https://addin.example.lg.jp [オプション]

Excel が読み込むものをすべてサーバーから取得し、問題を報告します。何も変更しません。
配布物だけがある PC では: node doctor/doctor.cjs --origin https://addin.example.lg.jp

  --origin URL      アドインを置いたサーバー。必須
  --manifest FILE   配ったマニフェスト。サーバーのものと比べる
  --ca FILE         庁内の認証局の証明書(PEM)。PC の証明書ストアは参照しない
  --checksums FILE  配布物の SHA256SUMS.txt(既定: サーバーにある一覧)
  --json            結果を JSON で標準出力に出す(ほかには何も出さない)
  --lang ja|en      表示の言語(既定: ja)
  --help            この説明を表示する

終了コード  0: 問題なし  1: 問題がある  2: 点検できなかった、または指定に誤りがある
`,
  en: `Usage: npm run doctor -- --origin https://addin.example.lg.jp [options]

Fetches everything that Excel would fetch from the server, and says what is wrong. Changes nothing.
Where there is only a release: node doctor/doctor.cjs --origin https://addin.example.lg.jp --lang en

  --origin URL      the server that holds the add-in; required
  --manifest FILE   the manifest that is handed out, to be compared with the server's
  --ca FILE         the certificate of your organisation's authority (PEM); the PC's own store is not asked
  --checksums FILE  SHA256SUMS.txt of the release (default: the list on the server)
  --json            print the result as JSON on standard output, and nothing else there
  --lang ja|en      language of the output (default: ja)
  --help            print this help

Exit codes  0: no problem  1: problems  2: could not be checked, or the call was wrong
`,
};

/** What `npm run doctor` says around its findings. */
export const doctorSentences = {
  checked: {
    ja: (origin: string, addresses: number) => `${origin}: ${addresses} 個のアドレスを点検しました。`,
    en: (origin: string, addresses: number) => `${origin}: ${counted(addresses, 'address was', 'addresses were')} checked.`,
  },
  outcome: {
    ja: (problems: number, hints: number) =>
      `${problems === 0 ? '問題はありません。' : `問題が ${problems} 件あります。`}${hints === 0 ? '' : `参考 ${hints} 件。`}`,
    en: (problems: number, hints: number) =>
      `${problems === 0 ? 'No problems.' : `${counted(problems, 'problem')}.`}${hints === 0 ? '' : ` ${counted(hints, 'hint')}.`}`,
  },
  more: {
    ja: (addresses: number) => `ほか ${addresses} 個`,
    en: (addresses: number) => `${addresses} more`,
  },
} satisfies Readonly<Record<string, Bilingual<(...given: never[]) => string>>>;

/** The marks before findings. */
export const doctorMarks = {
  problem: { ja: '問題', en: 'Problem' },
  hint: { ja: '参考', en: 'Hint' },
} satisfies Readonly<Record<string, Bilingual<string>>>;
