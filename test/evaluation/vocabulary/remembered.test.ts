import { remembered } from '../../../src/evaluation/vocabulary/remembered';

test('asks once for a text that comes again', () => {
  const answer = jest.fn((text: string) => text.length);
  const ask = remembered(answer);
  expect([ask('件数'), ask('件数'), ask('件'), ask('件数')]).toEqual([2, 2, 1, 2]);
  expect(answer).toHaveBeenCalledTimes(2);
});

test('is right for more texts than it keeps, and for long ones', () => {
  const answer = jest.fn((text: string) => `${text}!`);
  const ask = remembered(answer);
  const texts = Array.from({ length: 5000 }, (_, index) => `指標${String(index)}`);
  for (const text of [...texts, ...texts]) expect(ask(text)).toBe(`${text}!`);
  const long = 'あ'.repeat(5000);
  answer.mockClear();
  expect([ask(long), ask(long)]).toEqual([`${long}!`, `${long}!`]);
  // It is not kept.
  expect(answer).toHaveBeenCalledTimes(2);
});
