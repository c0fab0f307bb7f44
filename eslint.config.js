const js = require('@eslint/js');
const { defineConfig } = require('eslint/config');
const tseslint = require('typescript-eslint');

// The rules alone: the package's entry file wants its presets' plugins (Prettier, React) installed.
const { default: officeRules } = require('eslint-plugin-office-addins/lib/rules');

const house = {
  rules: {
    'documented-exports': require('./tools/lint/documented-exports.cjs'),
    'sentences-in-i18n': require('./tools/lint/sentences-in-i18n.cjs'),
  },
};

const htmlFromText = [
  ...['innerHTML', 'outerHTML'].map((name) => `MemberExpression[property.name='${name}']`),
  ...['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe'].map((name) => `CallExpression[callee.property.name='${name}']`),
  "CallExpression[callee.object.name='document'][callee.property.name=/^writeln?$/]",
  // Preact's own way, as an attribute, as a property that is spread, and as text that names it.
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  "Identifier[name='dangerouslySetInnerHTML']",
  "Literal[value='dangerouslySetInnerHTML']",
].map((selector) => ({ selector, message: 'Text from a sheet must never become HTML: build elements and set textContent.' }));

const excelNames = {
  selector: 'Identifier[name=/^(Excel|Office|OfficeExtension)$/]',
  message: 'The names Excel and Office occur in src/excel only.',
};

module.exports = defineConfig(
  { ignores: ['dist*/', 'release/', 'coverage/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    // Scripts that run in the pane's frame on the workbench.
    files: ['tools/workbench/office/*.js'],
    languageOptions: { sourceType: 'script', globals: { window: 'readonly', document: 'readonly', setTimeout: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off', // the type-aware one is on
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...htmlFromText, excelNames],
      // Control characters are what a sheet's text really holds, and OWN_ROW is one.
      'no-control-regex': 'off',
      // Full-width blanks are part of the texts that the project reads and writes.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Interfaces are asynchronous where one of their sides has to be.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.d.ts'],
    rules: { 'house/documented-exports': 'error' },
  },
  {
    files: ['src/{evaluation,year,xlsx,excel,cli,taskpane,commands}/**/*.{ts,tsx}'],
    rules: { 'house/sentences-in-i18n': 'error' },
  },
  {
    files: [
      'src/excel/**',
      'src/taskpane/taskpane.tsx',
      'src/commands/commands.ts',
      'test/commands/**',
      'test/excel/**',
      'tools/workbench/**',
      'test/tools/workbench/**',
      'test/validator/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...htmlFromText] },
  },
  {
    // Microsoft's own rules. `no-context-sync-in-loop` is off: a large workbook is read and written in parts, which is what the loops are for.
    files: ['src/{excel,commands,taskpane}/**/*.ts'],
    plugins: { 'office-addins': { rules: officeRules } },
    rules: Object.fromEntries(
      [
        'call-sync-after-load',
        'call-sync-before-read',
        'load-object-before-read',
        'no-empty-load',
        'no-navigational-load',
        'no-office-initialize',
        'test-for-null-using-isNullObject',
      ].map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    // Byte scanners index typed arrays within bounds that they have checked; a check at each byte would cost time.
    files: ['src/xlsx/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/cli/**', 'tools/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Tests look into foreign structures (JSON, zip parts, the emulated host) and say what they expect there.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': 'off',
    },
  },
);
