/** The sentences of the letter that goes out with the forms (照会文). */
export const letterWords = {
  heading: '記',
  end: '以上',
  font: 'ＭＳ 明朝',
  date: '令和　　年　　月　　日',
  to: (department: string): string => `${department}　所属長　様`,
  from: (contact: string | null): string => contact ?? '(照会元の所属長)',
  title: (plan: string, year: string): string => `${plan}に係る${year}実績値の照会について(依頼)`,
  body: (plan: string, year: string, file: string): readonly string[] => [
    `　このことについて、${plan}の進行管理のため、${year}の実績値を取りまとめます。`,
    `　つきましては、回答様式「${file}」に記入のうえ、所属長の確認を受けて、下記により提出してください。変更や該当がない場合も提出をお願いします。`,
  ],
  toRead: {
    title: (plan: string, year: string): string => `${plan}に係る${year}実績値の照会について(参考送付)`,
    body: (plan: string, year: string, file: string): readonly string[] => [
      `　このことについて、${plan}の進行管理のため、${year}の実績値を取りまとめます。`,
      `　貴所属に関係する指標は、ほかの所属が回答します。「${file}」を参考に送付します。記入や提出は不要です。`,
    ],
  },
  indicators: (answers: number, reads: number): string =>
    answers === 0
      ? `参考 ${String(reads)} 指標(回答は不要です)`
      : `${String(answers)} 指標${reads === 0 ? '' : `(ほかに、関係所属として参考に載せた指標 ${String(reads)})`}`,
  items: { file: '回答様式', indicators: '対象', due: '提出期限', how: '提出方法', contact: '連絡先' },
  how: 'ファイル名を変えずに、回答様式のファイルを電子データで提出',
  noDue: '(別途連絡)',
};
