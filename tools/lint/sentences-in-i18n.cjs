/**
 * ESLint rule: sentences for people stand in src/i18n, in both languages. Words that are data (headings, statuses, units)
 * may stand anywhere. Messages of plain errors are for programmers, who are told when an invariant broke.
 */
const japaneseSentence = /。|(です|ます|ません|でした|ました|ください)(か|が|ので)?(\s|$|[（(、])/u;
const englishSentence = /(^|[.!?] )[A-Z][a-z']*( [a-z'’-]+){3,}/;

/** @type {import('eslint').Rule.RuleModule} */
module.exports = {
  meta: { type: 'problem', schema: [], messages: { sentence: 'A sentence for people belongs in src/i18n, in Japanese and English.' } },
  create(context) {
    const check = (node, text) => {
      if (!japaneseSentence.test(text) && !englishSentence.test(text)) return;
      if (isMessageOfPlainError(node)) return;
      context.report({ node, messageId: 'sentence' });
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      JSXText(node) {
        check(node, node.value.trim());
      },
      TemplateElement(node) {
        check(node, node.value.cooked);
      },
    };
  },
};

function isMessageOfPlainError(node) {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.type === 'NewExpression') return /^(Type|Range)?Error$/.test(outer.callee.name ?? '');
    if (outer.type.endsWith('Statement') || outer.type.endsWith('Declaration')) return false;
  }
  return false;
}
