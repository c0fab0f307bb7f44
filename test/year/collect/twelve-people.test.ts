import { readYearBook } from '../../../src/year/book/year-book';
import { opened, PROFILE, sheetOf } from '../sample';
import { collectInto } from '../town';
import { touchedBook, twelvePeople } from './twelve-people';

const played = twelvePeople();

test('every figure comes into its place, every slip is found, and nothing else changes', async () => {
  const { files, record, meant, conflicts, withFinal, minus } = await played;
  const bytes = await touchedBook(await played);
  const { collected, output, after } = await collectInto(bytes, files, record);
  expect(conflicts.length).toBeGreaterThanOrEqual(30);
  expect(collected.conflicts.map(({ code }) => code).sort()).toEqual([...conflicts].sort());

  const { indicators } = readYearBook(after, { profile: PROFILE });
  const actuals = new Map(indicators.map(({ indicator, actual }) => [indicator.name, actual?.value]));
  for (const [name, value] of meant) expect([name, String(actuals.get(name))]).toEqual([name, value]);
  const filled = indicators.filter(({ actual }) => (actual?.value ?? null) !== null).map(({ indicator }) => indicator.name);
  expect(new Set(filled)).toEqual(new Set([...meant.keys(), ...(await played).meanwhile]));
  expect(collected.written.filter(({ part }) => part === 'last').map(({ indicator, after: value }) => [indicator, value])).toEqual([
    [withFinal, '4321'],
  ]);
  expect(collected.written.filter(({ part }) => part === 'cause').map(({ indicator, after: value }) => [indicator, value])).toEqual([
    [minus, '+単価の改定による'],
  ]);

  // Nothing else: what differs is what was said to be written, results, and the count sheet.
  const before = (await opened(bytes)).snapshot;
  const said = new Set(collected.written.map(({ sheet, row, column }) => `${sheet}!${String(row)}:${String(column)}`));
  const results = new Set(
    indicators.flatMap(({ indicator: { row, columns } }) =>
      [columns.progress, columns.status].map((column) => `評価 R2!${String(row)}:${String(column)}`),
    ),
  );
  const differing = before.sheets.flatMap((sheet) => {
    const now = sheetOf(after, sheet.name);
    return sheet.name.startsWith('集計表')
      ? []
      : now.values.flatMap((row, r) =>
          row.flatMap((value, c) => {
            const place = `${sheet.name}!${String(r)}:${String(c)}`;
            const isHeading = value === '要因' && r === 2;
            return value === (sheet.values[r]?.[c] ?? null) || said.has(place) || results.has(place) || isHeading ? [] : [place];
          }),
        );
  });
  expect(differing).toEqual([]);

  const again = await collectInto(output, files, { ...record, rows: collected.rows });
  expect(again.collected.written).toEqual([]);
  expect(Buffer.from(again.output).equals(Buffer.from(output))).toBe(true);
  expect(again.collected.conflicts.map(({ code }) => code).sort()).toEqual([...conflicts].sort());
});

test('without the list beside the replies the same is taken in', async () => {
  const { files, meant } = await played;
  const { after, collected } = await collectInto(await touchedBook(await played), files);
  const actuals = new Map(
    readYearBook(after, { profile: PROFILE }).indicators.map(({ indicator, actual }) => [indicator.name, actual?.value]),
  );
  for (const [name, value] of meant) expect([name, String(actuals.get(name))]).toEqual([name, value]);
  expect(collected.conflicts.length).toBeGreaterThanOrEqual(30);
});
