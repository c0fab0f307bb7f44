import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { ALL_BODIES } from './bodies/all-bodies';
import { bytesOf, cellsToWrite, evaluateBytes, type Run } from './evaluate';

describe.each(ALL_BODIES.map((body) => [body.name, body] as const))('another body: %s', (_name, body) => {
  const options = { profile: parseProfile(body.profile), ...(body.columns === undefined ? {} : { columns: body.columns }) };
  let run: Run;
  beforeAll(async () => {
    run = await evaluateBytes(await bytesOf(body.build()), options);
  });

  test('gets what its own rules give', () => {
    expect(
      run.evaluation.results.map(({ indicator: { name }, judgement: { progressText, status } }) => [name, progressText, status]),
    ).toEqual(body.results);
  });

  test('has its counts', () => {
    expect(
      run.evaluation.counts.flatMap(({ rows }) =>
        rows.map(({ kind, label, counts, total }) => [kind, label, Object.values(counts), total]),
      ),
    ).toEqual(body.counts);
  });

  test('is warned of nothing that is sound', () => {
    const serious = run.evaluation.findings.filter(({ severity }) => severity !== 'info');
    expect(serious.map(({ code, indicator }) => [code, indicator])).toEqual(body.serious);
  });

  test('is not changed by a second run', async () => {
    const again = await evaluateBytes(run.output, options);
    expect(cellsToWrite(again)).toBe(0);
    expect(again.output).toEqual(run.output);
    expect(again.evaluation.results.map(({ judgement }) => judgement)).toEqual(run.evaluation.results.map(({ judgement }) => judgement));
    expect(again.evaluation.counts).toEqual(run.evaluation.counts);
  });
});

test('rows of subtotals and averages are left alone', async () => {
  const body = ALL_BODIES.find(({ name }) => name.startsWith('subtotals'));
  const { evaluation } = await evaluateBytes(await bytesOf(body!.build()), { profile: parseProfile(body!.profile) });
  const written = evaluation.plan.sheets.find(({ create }) => create === null)?.writes.map(({ row }) => row + 1);
  expect([...new Set(written)]).toEqual([2, 3, 4, 7, 8, 9]);
});
