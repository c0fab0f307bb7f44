import type { Language } from '../language';

interface Year {
  readonly long: string;
  readonly western: number;
}

/** The sentences by which departments are asked once more (再依頼). */
export const reminderWords = {
  ja: {
    nobody: '再依頼が必要な所属はありません。',
    subject: (plan: string, year: Year | null): string => `【再依頼】${plan}に係る${year?.long ?? ''}実績値の提出について`,
    to: (department: string): string => `${department}　所属長　様`,
    opening: (plan: string, year: Year | null): string =>
      `　先に照会した${plan}の${year?.long ?? ''}実績値について、下記のとおり、まだ回答をいただいていない指標や確認が必要な指標があります。回答様式に記入のうえ、所属長の確認を受けて提出してください。行き違いで提出済みの場合は御容赦ください。`,
    form: (file: string): string => `回答様式　${file}`,
    due: (due: string): string => `提出期限　${due}`,
    contact: (contact: string): string => `連絡先　　${contact}`,
    missing: (count: number): string => `【未回答の指標】${String(count)} 指標`,
    pending: (count: number): string =>
      `【数値が確定していない指標】${String(count)} 指標(確定していれば、区分を「確定」にして確定値を記入してください。確定していなければ、確定見込時期を記入してください。)`,
    unreadable: (count: number): string =>
      `【数値として読み取れない回答】${String(count)} 指標(単位や「約」を付けず、数値だけを記入してください。)`,
    returned: (note: string): string =>
      `　提出いただいた回答は、差戻しとしています${note === '' ? '' : `(${note})`}。修正のうえ、再度提出してください。`,
    indicator: (name: string): string => `・${name}`,
    pendingIndicator: (name: string, kind: string, expected: string): string =>
      `・${name}(${kind}${expected === '' ? '' : `、確定見込時期 ${expected}`})`,
    unreadableIndicator: (name: string, answer: string): string =>
      answer === '' ? `・${name}(数式の計算結果がファイルに保存されていません)` : `・${name}(回答「${answer}」)`,
  },
  en: {
    nobody: 'No department needs a reminder.',
    subject: (plan: string, year: Year | null): string =>
      `Reminder: figures for ${plan}${year === null ? '' : `, fiscal year ${String(year.western)}`}`,
    to: (department: string): string => `To the head of ${department}`,
    opening: (plan: string, year: Year | null): string =>
      `We asked you for the figures of ${plan}${year === null ? '' : ` for fiscal year ${String(year.western)}`}. The indicators below still need an answer or a second look. Please fill in the form, have it confirmed by the head of your department, and send it back. If it is on its way already, please disregard this.`,
    form: (file: string): string => `Form: ${file}`,
    due: (due: string): string => `Due: ${due}`,
    contact: (contact: string): string => `Contact: ${contact}`,
    missing: (count: number): string => `No answer yet: ${String(count)}`,
    pending: (count: number): string =>
      `Not final: ${String(count)} (if the figure is final now, choose 確定 and enter it; if not, say when it will be)`,
    unreadable: (count: number): string => `Not readable as a figure: ${String(count)} (enter the number alone, without unit or "about")`,
    returned: (note: string): string =>
      `Your answer was sent back${note === '' ? '' : ` (${note})`}. Please correct it and send it once more.`,
    indicator: (name: string): string => `- ${name}`,
    pendingIndicator: (name: string, kind: string, expected: string): string =>
      `- ${name} (${kind}${expected === '' ? '' : `, expected ${expected}`})`,
    unreadableIndicator: (name: string, answer: string): string =>
      answer === '' ? `- ${name} (the file does not have what its formula comes to)` : `- ${name} (the answer says "${answer}")`,
  },
} satisfies Record<Language, unknown>;
