import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { releaseDate } from '../../../tools/release/release-date';

const before = process.env['SOURCE_DATE_EPOCH'];
afterEach(() => {
  if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
  else process.env['SOURCE_DATE_EPOCH'] = before;
});

test('the date given is taken as Japanese time', () => {
  process.env['SOURCE_DATE_EPOCH'] = '1775012400'; // 2026-04-01 03:00 UTC
  const date = releaseDate();
  expect([date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours()]).toEqual([2026, 4, 1, 12]);
});

test.each(['', 'yesterday', '-1', '1.5'])('%j is no date', (given) => {
  process.env['SOURCE_DATE_EPOCH'] = given;
  expect(() => releaseDate()).toThrow(expect.objectContaining({ code: 'release-date-unknown' }));
});

test('a machine in another time zone puts the same date into the zip', () => {
  const script = `process.env.SOURCE_DATE_EPOCH='1775012400';const d=require('./tools/release/release-date').releaseDate();console.log(d.getDate(),d.getHours())`;
  const said = ['Asia/Tokyo', 'America/New_York'].map(
    (TZ) =>
      spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
        cwd: join(__dirname, '..', '..', '..'),
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).stdout,
  );
  expect(said).toEqual(['1 12\n', '1 12\n']);
});
