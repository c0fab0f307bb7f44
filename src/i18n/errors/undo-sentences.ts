import type { Bilingual } from '../language';
import { undoneActions, type UndoneAction } from '../pane-sentences';

/** What is said where something cannot be taken back, or not all of it. Loaded with the sentences about errors. */
export const undoSentences = {
  /** On a button: what could not be taken back stays as it is. */
  leaveStep: {
    ja: (action: UndoneAction) => `「${undoneActions[action].ja}」は元に戻さない`,
    en: (action: UndoneAction) => `Do not undo: ${undoneActions[action].en}`,
  },
  /** After that. @param next what is taken back next; null: nothing */
  stepLeft: {
    ja: (action: UndoneAction, next: UndoneAction | null) =>
      `「${undoneActions[action].ja}」はそのままにしました。${next === null ? 'ほかに元に戻せる操作はありません。' : `次の［元に戻す］では「${undoneActions[next].ja}」を戻します。`}`,
    en: (action: UndoneAction, next: UndoneAction | null) =>
      `Left as it is: ${undoneActions[action].en}. ${next === null ? 'There is nothing else to undo.' : `Next, Undo takes this back: ${undoneActions[next].en}.`}`,
  },
  /** After something was taken back but for cells of sheets that are gone. */
  sheetsGone: {
    ja: (sheets: readonly string[]) =>
      `シート${sheets.map((name) => `「${name}」`).join('')}は削除されているため、そのセルは戻していません。`,
    en: (sheets: readonly string[]) =>
      `The ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map((name) => `“${name}”`).join(', ')} ${sheets.length === 1 ? 'is' : 'are'} deleted, so the cells there were not put back.`,
  },
  /** After settings were taken back that the workbook does not keep. */
  settingsNotKept: {
    ja: () => '設定は今回だけ元に戻りました。ブックに保存できなかったため、開き直すと前の設定になることがあります。',
    en: () => 'The settings are back for now only: they could not be kept in the workbook, and may be as before when it is opened again.',
  },
} satisfies Readonly<Record<string, Bilingual<(...facts: never[]) => string>>>;
