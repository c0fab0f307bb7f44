import { firstPaintLines, measureFirstPaint } from './first-paint';

/* The bench of the first paint alone: `npm run bench:paint`, `-- --json` for one JSON object. */
measureFirstPaint(9, (line) => {
  console.error(line);
}).then(
  (found) => {
    console.log(process.argv.includes('--json') ? JSON.stringify(found) : firstPaintLines(found).join('\n'));
  },
  (error: unknown) => {
    console.error(String(error));
    process.exitCode = 2;
  },
);
