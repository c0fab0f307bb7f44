import { buildPage } from '../../tools/workbench/serve/build-page';
import { buildPane } from '../../tools/workbench/serve/build-pane';

/** Before the first test: the workbench's page and both bundles of the pane, as they are shipped. */
export default async function buildEverything(): Promise<void> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  await buildPage(say);
  buildPane('offline', say);
  buildPane('cdn', say);
}
