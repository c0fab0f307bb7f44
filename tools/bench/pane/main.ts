import { measurePane, paneLines } from './pane-times';

/* The bench of the pane alone: `npm run bench:pane`, `-- --json` for one JSON object, and sizes where others are wanted. */
const given = process.argv.slice(2).map(Number).filter(Number.isInteger);
measurePane(given.length > 0 ? given : [81, 2000, 20_000], 5, (line) => {
  console.error(line);
}).then(
  (found) => {
    console.log(process.argv.includes('--json') ? JSON.stringify(found) : paneLines(found).join('\n'));
  },
  (error: unknown) => {
    console.error(String(error));
    process.exitCode = 2;
  },
);
