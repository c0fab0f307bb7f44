import type { Language } from '../language';

/** What is said of plans that end with an earlier year than the workbook's latest, and are not asked, carried on or compared with it. */
export const apartWords = {
  ja: (year: string, sheets: readonly string[]) =>
    `最新の年度が ${year} でないシートは含めていません：${sheets.join('、')}。含めるには --year か --sheet で指定してください。`,
  en: (year: string, sheets: readonly string[]) =>
    `Sheets whose latest year is not ${year} are not included: ${sheets.join(', ')}. Name them with --year or --sheet.`,
} satisfies Record<Language, unknown>;
