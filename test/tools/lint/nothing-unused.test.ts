import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '../../..');

/** What a file names, and how often; and what of it others can use. */
interface Names {
  readonly file: string;
  readonly named: ReadonlyMap<string, number>;
  readonly exported: readonly string[];
  /** Keys of tables, and what template texts add before and behind a key. */
  readonly keys: readonly string[];
  readonly affixes: readonly string[];
}

function namesOf(file: string): Names {
  const named = new Map<string, number>();
  const exported: string[] = [];
  const keys: string[] = [];
  const affixes: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) named.set(node.text, (named.get(node.text) ?? 0) + 1);
    if (ts.isPropertyAssignment(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) keys.push(node.name.text);
    if (ts.isTemplateHead(node) || ts.isTemplateTail(node)) affixes.push(node.text);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  for (const statement of source.statements) {
    visit(statement);
    if (!ts.canHaveModifiers(statement) || ts.getModifiers(statement)?.[0]?.kind !== ts.SyntaxKind.ExportKeyword) continue;
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) exported.push(name.text);
    } else if ('name' in statement && statement.name !== undefined) exported.push((statement.name as ts.Identifier).text);
  }
  return { file, named, exported, keys, affixes };
}

const files = ['src', 'test', 'tools'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.includes('node_modules'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);
const all = files.map(namesOf);
const isShipped = ({ file }: Names): boolean => file.startsWith('src/');
const isSentences = ({ file }: Names): boolean => file.startsWith('src/i18n/');

test('what is exported is used', () => {
  const unused = all
    .filter(isShipped)
    .flatMap((own) =>
      own.exported.filter((name) => own.named.get(name) === 1 && !all.some((other) => other !== own && other.named.has(name))),
    );
  expect(unused).toEqual([]);
});

test('every sentence is said', () => {
  const shipped = all.filter(isShipped);
  const affixes = shipped.flatMap((one) => one.affixes).filter((affix) => /^[A-Za-z-]{3,}$/.test(affix));
  const isSaid = (key: string, own: Names): boolean =>
    shipped.some((other) => other !== own && other.named.has(key)) ||
    // A table for each language has each key twice, and who reads it names it once more.
    (own.named.get(key) ?? 0) > 2 ||
    affixes.some((affix) => key.startsWith(affix) || key.endsWith(affix));
  const unsaid = shipped
    .filter(isSentences)
    .flatMap((own) => own.keys.filter((key) => !/^(?:ja|en)$/.test(key) && !isSaid(key, own)).map((key) => `${own.file}: ${key}`));
  expect(unsaid).toEqual([]);
});
