import { counted } from '../../src/i18n/counted';
import type { Bilingual } from '../../src/i18n/language';

/** The help text of `npm run package`. */
export const packageHelp: Bilingual<string> = {
  ja: `使い方: npm run package -- --origin https://addin.example.lg.jp [オプション]

アドインの配布物を 1 つの zip にまとめます。サーバーに置くファイル、その団体用のマニフェスト、サーバーの設定、
共有フォルダー カタログのレジストリ ファイル、マニュアル、点検コマンド、使用許諾、チェックサムが入ります。

  --origin URL      アドインを置くサーバー(https、末尾の / なし)。必須
  --offline         office.js も同梱し、ほかのサーバーに接続しない(閉域網用)
  --name NAME       団体の名前。Excel でアドインの提供元として表示される
  --id ID|FILE      アドインの ID、または前回の配布物の organisation.json。サーバーの名前を変えるときに指定する
                    (既定: --origin から決まる、いつも同じ ID)
  --share PATH      共有フォルダー カタログのパス。例: '\\\\server\\addins'
  --out FOLDER      zip を置くフォルダー(既定: release)
  --lang ja|en      表示の言語(既定: ja)
  --help            この説明を表示する

終了コード  0: 配布物ができた  2: できなかった
`,
  en: `Usage: npm run package -- --origin https://addin.example.lg.jp [options]

Makes a release of the add-in, one zip file: the files for the server, the manifest for your organisation, the servers'
configurations, the registry file for a shared-folder catalogue, the manuals, the check command, licences and checksums.

  --origin URL      the server that will hold the add-in (https, no / at the end); required
  --offline         with office.js among the files: no other server is asked (for closed networks)
  --name NAME       the organisation, shown in Excel as the provider of the add-in
  --id ID|FILE      the add-in's id, or organisation.json of an earlier release; needed when the server's name changes
                    (default: follows from --origin, always the same)
  --share PATH      the shared folder that serves as a catalogue, e.g. '\\\\server\\addins'
  --out FOLDER      where the zip file goes (default: release)
  --lang ja|en      language of the output (default: ja)
  --help            print this help

Exit codes  0: the release stands  2: there is none
`,
};

/** What `npm run package` says when the release stands. */
export const packageSentences = {
  made: {
    ja: (path: string, files: number, size: number) => `配布物: ${path} (${files} ファイル、${(size / 1e6).toFixed(1)} MB)`,
    en: (path: string, files: number, size: number) => `Release: ${path} (${counted(files, 'file')}, ${(size / 1e6).toFixed(1)} MB)`,
  },
  id: {
    ja: (id: string) => `アドインの ID: ${id} (zip の organisation.json にもあります。更新のために保管してください)`,
    en: (id: string) => `Id of the add-in: ${id} (also in organisation.json in the zip; keep it for updates)`,
  },
} satisfies Readonly<Record<string, Bilingual<(...given: never[]) => string>>>;
