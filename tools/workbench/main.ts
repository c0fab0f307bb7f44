import { buildPage } from './serve/build-page';
import { buildPane, paneFolder } from './serve/build-pane';
import { serveWorkbench } from './serve/serve';

/** Serves the task pane beside a spreadsheet, in an ordinary browser. */
async function workbench(): Promise<void> {
  const say = (line: string): void => {
    console.log(line);
  };
  await buildPage(say);
  buildPane('offline', say);
  const { address } = await serveWorkbench(paneFolder('offline'), Number(process.env['PORT'] ?? 3000));
  say(`Shinchoku workbench: ${address} (Ctrl+C ends it)`);
}

workbench().catch((error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `Port ${process.env['PORT'] ?? '3000'} is taken: set PORT to another one.` : message);
  process.exitCode = 2;
});
