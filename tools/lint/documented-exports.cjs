/**
 * ESLint rule: an exported function of two parameters or more, and an exported class, carry a TSDoc comment. What goes in and
 * out of less is said by names and types.
 */
const SELF_EVIDENT = 1;

/** @type {import('eslint').Rule.RuleModule} */
module.exports = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'An exported function or class carries a TSDoc comment: what goes in and out, units, errors.' },
  },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        if (!needsComment(node.declaration)) return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        if (comment?.type === 'Block' && comment.value.startsWith('*')) return;
        // The implementation of an overloaded function stands behind its signatures, which carry the comment.
        if (node.declaration.type === 'FunctionDeclaration' && isOverload(node)) return;
        context.report({ node, messageId: 'missing' });
      },
    };
  },
};

function needsComment(declaration) {
  if (declaration?.type === 'ClassDeclaration') return true;
  return declaration?.type === 'FunctionDeclaration' && declaration.params.length > SELF_EVIDENT;
}

function isOverload(node) {
  const siblings = node.parent.body;
  const before = siblings[siblings.indexOf(node) - 1];
  return before?.type === 'ExportNamedDeclaration' && before.declaration?.type === 'TSDeclareFunction';
}
