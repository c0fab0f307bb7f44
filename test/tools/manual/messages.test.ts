import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MESSAGE_GROUPS } from '../../../tools/manual/message-list';
import { messagesPage } from '../../../tools/manual/messages-page';
import { commandErrors } from '../../../src/i18n/errors/command-errors';
import { DOCTOR_CODES } from '../../../tools/doctor/sentences/doctor-findings';
import { ERROR_SENTENCE_CODES } from '../../../src/i18n/errors/errors';
import { evaluationErrors } from '../../../src/i18n/errors/evaluation-errors';
import { FINDING_SENTENCE_CODES } from '../../../src/i18n/findings/findings';
import { LANGUAGES } from '../../../src/i18n/language';
import { TOOL_ERROR_CODES } from '../../../tools/command/tool-errors';
import { workbookFileErrors } from '../../../src/i18n/errors/workbook-file-errors';

const MANUAL = join(__dirname, '..', '..', '..', 'docs', 'manual');

test.each(LANGUAGES)('the list of messages (%s) is what the program says; npm run manual writes it anew', (language) => {
  expect(readFileSync(join(MANUAL, language, 'messages.md'), 'utf8').replaceAll('\r\n', '\n')).toBe(messagesPage(language));
});

test.each(LANGUAGES)('every message has a cause and a remedy (%s)', (language) => {
  for (const { entries } of MESSAGE_GROUPS) {
    for (const entry of entries(language)) {
      for (const text of [entry.message, entry.cause, entry.remedy])
        expect([entry.code, text]).toEqual([entry.code, expect.stringMatching(/\S{2}/)]);
      expect([entry.code, entry.message]).not.toEqual([entry.code, expect.stringMatching(/undefined|null|\[object/)]);
    }
  }
});

test('what the commands refuse says what to do in its own words', () => {
  const [evaluate, tools] = MESSAGE_GROUPS.slice(5, 7);
  for (const { code, message } of [...(evaluate?.entries('ja') ?? []), ...(tools?.entries('ja') ?? [])]) {
    expect([code, message]).toEqual([code, expect.stringMatching(/ください|例[:：]|指定できる値|見られます/)]);
  }
});

test('no code is missing', () => {
  const listed = MESSAGE_GROUPS.map(({ entries }) => entries('ja').map(({ code }) => code));
  expect(listed[0]?.sort()).toEqual([...FINDING_SENTENCE_CODES].sort());
  const errors = [...Object.keys(evaluationErrors), ...Object.keys(workbookFileErrors), ...Object.keys(commandErrors)];
  expect(errors.sort()).toEqual([...ERROR_SENTENCE_CODES].sort());
  expect([...(listed[3] ?? []), ...(listed[4] ?? []), ...(listed[5] ?? [])].sort()).toEqual([...ERROR_SENTENCE_CODES].sort());
  expect(listed[6]?.sort()).toEqual([...TOOL_ERROR_CODES].sort());
  expect(listed[7]?.sort()).toEqual([...DOCTOR_CODES].sort());
  // Those between the product and Excel and those of the pane: the compiler asks for advice for each of the former.
  expect(listed[2]?.length).toBeGreaterThan(10);
});
