const KEPT = ['ja', 'en'];

/**
 * Webpack loader for the number-format library: of its some eighty languages it keeps Japanese and English. What the pane
 * displays is formatted for Japanese Excel; the rest is half of what it would have to load.
 */
module.exports = function japaneseOnly(source) {
  const table = /^function initLocales\(\) \{\n([\s\S]*?)^\}\n/m.exec(source);
  const calls = table?.[1].match(/^\taddLocale\([\s\S]*?, "[\w-]+"\);\n/gm) ?? [];
  const kept = calls.filter((call) => KEPT.some((language) => call.endsWith(`, "${language}");\n`)));
  // What Japanese and English share with other languages would stand outside of their calls.
  if (table === null || kept.length !== KEPT.length || kept.some((call) => /\b_(?!M|W|B)\w+/.test(call))) {
    throw new Error('numfmt no longer lays out its languages as this loader expects.');
  }
  return source.replace(table[1], () => kept.join(''));
};
