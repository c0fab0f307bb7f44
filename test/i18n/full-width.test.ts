import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../src/i18n');
/** Letters and forms that a municipality sends out: their wording is that of such documents. */
const DOCUMENTS = ['year/form.ts', 'year/letter.ts', 'year/reminder.ts'];

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !DOCUMENTS.includes(file),
);

test.each(files)('%s: punctuation beside Japanese is full-width', (file) => {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  const isComment = (line: string): boolean => /^\s*(?:\*|\/\*|\/\/)/.test(line);
  // A line with hiragana is Japanese; English ones name words such as 集計表.
  const halfWidth = /[ぁ-んァ-ヶ一-龠][()]|\)[ぁ-んァ-ヶ一-龠]|['"`].*[ぁ-んァ-ヶ一-龠」）]: /;
  const wrong = lines.filter((line) => !isComment(line) && /[ぁ-ん]/.test(line) && halfWidth.test(line));
  expect(wrong).toEqual([]);
});
