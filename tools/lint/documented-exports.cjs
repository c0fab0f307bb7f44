/**
 * ESLint rule: an exported function or class carries a TSDoc comment where its name and types cannot say all: where it
 * throws, because no type says so, and where it is too long to be taken in at a glance.
 */
const LONGEST_SELF_EVIDENT = 15;

/** @type {import('eslint').Rule.RuleModule} */
module.exports = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'What throws, or has more than 15 lines, carries a TSDoc comment: what goes in and out, units, errors.' },
  },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration || !behaves(node.declaration)) return;
        const { start, end } = node.declaration.loc;
        const isLong = end.line - start.line + 1 > LONGEST_SELF_EVIDENT;
        if (!isLong && !context.sourceCode.getTokens(node.declaration).some(({ type, value }) => type === 'Keyword' && value === 'throw'))
          return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        if (comment?.type === 'Block' && comment.value.startsWith('*')) return;
        // The implementation of an overloaded function stands behind its signatures, which carry the comment.
        if (node.declaration.type === 'FunctionDeclaration' && isOverload(node)) return;
        context.report({ node, messageId: 'missing' });
      },
    };
  },
};

/** Functions and classes; tables of data, types and interfaces are read, not called. */
function behaves({ type, declarations }) {
  if (type === 'FunctionDeclaration' || type === 'ClassDeclaration') return true;
  return type === 'VariableDeclaration' && declarations.some(({ init }) => /^(Arrow)?FunctionExpression$/.test(init?.type ?? ''));
}

function isOverload(node) {
  const siblings = node.parent.body;
  const before = siblings[siblings.indexOf(node) - 1];
  return before?.type === 'ExportNamedDeclaration' && before.declaration?.type === 'TSDeclareFunction';
}
