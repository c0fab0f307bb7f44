import type { Bilingual } from './language';

/** What the ribbon's small window says where the result itself did not reach it. */
export const outcomeUnknown: Bilingual<string> = {
  ja: '評価が終わりました。結果は［ホーム］の［評価と確認］で見られます。',
  en: 'The evaluation has ended. Open Results on the Home tab to see it.',
};
