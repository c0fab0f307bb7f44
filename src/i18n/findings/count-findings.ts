/** What a finding's sentence is made of here. */
interface Message {
  readonly recorded: string | null;
  readonly computed: string | null;
}

const japanese = (text: string | null): string => (text === null || text === '' ? '空欄' : `「${text}」`);
const english = (text: string | null): string => (text === null || text === '' ? 'an empty cell' : `"${text}"`);

/** The findings about counts as a whole. */
export const countFindings = {
  'left-out-of-counts': {
    sentence: {
      ja: ({ recorded, computed }: Message) =>
        `実績のない目標指標（${japanese(recorded)}）の列がプロファイルの columnOrder にないため、各列の件数を足しても全件数になりません（${computed ?? '-'}件）。`,
      en: ({ recorded, computed }: Message) =>
        `The profile's columnOrder has no column for what was not measured (${english(recorded)}), so the columns do not add up to all indicators (${computed ?? '-'}).`,
    },
  },
  'sheet-name-taken': {
    sentence: {
      ja: ({ recorded, computed }: Message) =>
        `シート名${japanese(recorded)}は別のシート（グラフシートなど）が使っているため、集計表は${japanese(computed)}に作ります。`,
      en: ({ recorded, computed }: Message) =>
        `Another sheet (a chart sheet, perhaps) is called ${english(recorded)} already, so the count tables go to ${english(computed)}.`,
    },
  },
};
