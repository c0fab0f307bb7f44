/**
 * Webpack loader for the number-format library's table of languages: keeps Japanese and English of some sixty. What the
 * pane displays is formatted for Japanese Excel; the rest is a third of all that it would have to load.
 */
module.exports = function japaneseOnly(source) {
  const table = source.indexOf('defaultLocale.isDefault = true;');
  const shared = /const _zh = \{[\s\S]*?\n\};/.exec(source)?.[0];
  const japanese = /addLocale\(\{\n {2}\.\.\._zh,(?:(?!addLocale)[\s\S])*?\}, 'ja'\);/.exec(source)?.[0];
  const english = /addLocale\(\{[^\n]*\}, 'en'\);/.exec(source)?.[0];
  if (table < 0 || !shared || !japanese || !english) throw new Error('numfmt no longer lays out its languages as this loader expects.');
  return [source.slice(0, table), 'defaultLocale.isDefault = true;', shared, japanese, english].join('\n');
};
