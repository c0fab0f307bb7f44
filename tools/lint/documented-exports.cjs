/** ESLint rule: what a file exports carries a TSDoc comment. */
const declarations = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSEnumDeclaration',
]);

/** @type {import('eslint').Rule.RuleModule} */
module.exports = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'What is exported carries a TSDoc comment: what goes in and out, units, errors.' },
  },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration || !declarations.has(node.declaration.type)) return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        if (comment?.type === 'Block' && comment.value.startsWith('*')) return;
        // The implementation of an overloaded function stands behind its signatures, which carry the comment.
        if (node.declaration.type === 'FunctionDeclaration' && isOverload(node)) return;
        context.report({ node, messageId: 'missing' });
      },
    };
  },
};

function isOverload(node) {
  const siblings = node.parent.body;
  const before = siblings[siblings.indexOf(node) - 1];
  return before?.type === 'ExportNamedDeclaration' && before.declaration?.type === 'TSDeclareFunction';
}
