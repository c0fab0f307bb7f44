import { buildPage } from '../../tools/workbench/serve/build-page';

/** Before the first test: the workbench's page. The pane comes from the release. */
export default async function buildWorkbench(): Promise<void> {
  await buildPage((line) => {
    process.stderr.write(`${line}\n`);
  });
}
