/** What Excel would take for the beginning of a formula, an apostrophe that it would swallow, or a number, date or amount. */
const READ_AS_SOMETHING_ELSE = /^[=+\-@'\d０-９.,．，(（¥￥$＄£€%％#＃\s]/;
/** Words that Excel turns into values, and eras (`R2.4.1`, `令和2年`), which Japanese Excel turns into dates. */
const VALUE_WORD = /^(true|false|[mtshr]\d.*|(明治|大正|昭和|平成|令和).*)$/i;

/**
 * What to write so that the cell holds exactly this text: Excel reads what it is given as if it were typed, and a
 * leading apostrophe is its own way to say that text is meant. Text that cannot be misread is left as it is, a lone
 * dash included, because the apostrophe shows in the formula bar.
 */
export function textLiteral(text: string): string {
  if (text === '' || text === '-') return text;
  return READ_AS_SOMETHING_ELSE.test(text) || VALUE_WORD.test(text) ? `'${text}` : text;
}
