import type { FindingWords } from './finding-words';

/** What `npm run doctor` finds about the manifest. */
export const manifestFindings = {
  'manifest-not-served': {
    problem: {
      ja: () => 'manifest.xml がサーバーにないため、配ったものと比べていません。',
      en: () => 'There is no manifest.xml on the server, so it was not compared with the one handed out.',
    },
    remedy: { ja: '配布物の site フォルダーにあります。', en: 'It is in the folder "site" of the release.' },
  },
  'manifest-missing': {
    problem: {
      ja: () => 'マニフェストがサーバーになく、--manifest でも指定されていないため、点検できません。',
      en: () => 'There is no manifest on the server and none was named with --manifest, so it could not be checked.',
    },
    remedy: {
      ja: '配布物の site/manifest.xml を置くか、--manifest handout/manifest.xml を付けてください。',
      en: 'Put site/manifest.xml of the release on the server, or add --manifest handout/manifest.xml.',
    },
  },
  'manifest-unreadable': {
    problem: {
      ja: (detail) => `マニフェストを読み取れません(${detail('reason')})。`,
      en: (detail) => `The manifest cannot be read (${detail('reason')}).`,
    },
    remedy: { ja: '配布物のものに置き換えてください。', en: 'Replace it by the one in the release.' },
  },
  'manifest-encoding': {
    problem: {
      ja: (detail) => `マニフェストの文字コードが、書かれているもの(${detail('declared')})と違います(実際: ${detail('actual')})。`,
      en: (detail) => `The manifest is not in the encoding that it names (${detail('declared')}; it is in: ${detail('actual')}).`,
    },
    remedy: {
      ja: 'メモ帳などで保存し直すと変わることがあります。配布物のマニフェストに戻してください(UTF-8 です)。',
      en: 'Saving it in an editor may have changed it. Go back to the manifest of the release, which is in UTF-8.',
    },
  },
  'manifest-differs': {
    problem: {
      ja: () => '配ったマニフェストの内容が、配布物(SHA256SUMS.txt)のものと一致しません。',
      en: () => 'The manifest that is handed out is not the one in the release (SHA256SUMS.txt).',
    },
    remedy: {
      ja: '書き換えられているか、別の配布物のものです。同じ配布物の handout/manifest.xml を配り直してください。',
      en: 'It was changed, or belongs to another release. Hand out handout/manifest.xml of the same release.',
    },
  },
  'manifest-not-https': {
    problem: {
      ja: (detail) => `マニフェストに https でないアドレスがあります(${detail('url')})。`,
      en: (detail) => `The manifest has an address that is not https (${detail('url')}).`,
    },
    remedy: { ja: '配布物を作り直してください。', en: 'Make the release again.' },
  },
  'manifest-other-origin': {
    problem: {
      ja: (detail) => `マニフェストのアドレスが別のサーバーを指しています(${detail('origin')})。`,
      en: (detail) => `Addresses in the manifest point to another server (${detail('origin')}).`,
    },
    remedy: {
      ja: 'このサーバーの --origin で配布物を作り直し、マニフェストを配り直してください。',
      en: 'Make the release again with the --origin of this server, and hand its manifest out again.',
    },
  },
  'manifest-other-domain': {
    problem: {
      ja: (detail) =>
        `マニフェストの AppDomains に別のサーバーがあります(${detail('domain')})。そのサーバーの画面もアドインとして動きます。`,
      en: (detail) => `AppDomains in the manifest names another server (${detail('domain')}), whose pages would run as the add-in as well.`,
    },
    remedy: { ja: '配布物のマニフェストに戻してください。', en: 'Go back to the manifest of the release.' },
  },
  'manifest-id-invalid': {
    problem: {
      ja: (detail) => `マニフェストの ID が正しい形ではありません(${detail('id')})。`,
      en: (detail) => `The manifest's id is not of the right form (${detail('id')}).`,
    },
    remedy: { ja: '配布物のマニフェストに戻してください。', en: 'Go back to the manifest of the release.' },
  },
  'manifest-id-differs': {
    problem: {
      ja: (detail) => `配ったマニフェストの ID が、サーバーのものと違います(${detail('given')} / ${detail('served')})。`,
      en: (detail) => `The id of the manifest that is handed out differs from the server's (${detail('given')} / ${detail('served')}).`,
    },
    remedy: {
      ja: 'ID が変わると別のアドインになり、ブックとの結び付きが切れます。前回の organisation.json を --id に付けて作り直してください。',
      en: 'Another id is another add-in, and workbooks lose theirs. Make the release again with --id and the earlier organisation.json.',
    },
  },
  'manifest-version-differs': {
    problem: {
      ja: (detail) => `配ったマニフェストの版が、サーバーのものと違います(${detail('given')} / ${detail('served')})。`,
      en: (detail) =>
        `The version of the manifest that is handed out differs from the server's (${detail('given')} / ${detail('served')}).`,
    },
    remedy: {
      ja: '同じ配布物の site と handout/manifest.xml を使ってください。',
      en: 'Use "site" and handout/manifest.xml of the same release.',
    },
  },
} satisfies Readonly<Record<string, FindingWords>>;
