import { trustedTypesRules } from '../page/trusted-types';
import type { ChosenFile } from './file-read';
import { openChosenFile } from './open-chosen-file';
import { fileRead } from './read-file';
import type { WorkerAnswer } from './worker-reader';

/*
 * Runs in a worker: reads one file after the other, so that the pane stays alive meanwhile. A server may ask of it what the page
 * asks of itself.
 */
interface WorkerScope {
  readonly trustedTypes?: { createPolicy(name: 'default', rules: ReturnType<typeof trustedTypesRules>): unknown };
  addEventListener(kind: 'message', listener: (event: MessageEvent<ChosenFile>) => void): void;
  postMessage(answer: WorkerAnswer): void;
}
const scope: WorkerScope = globalThis;

scope.trustedTypes?.createPolicy('default', trustedTypesRules(location.href, []));
scope.addEventListener('message', ({ data }) => {
  void openChosenFile(data)
    .then((opened) => fileRead(data, opened))
    .then(
      (read) => {
        scope.postMessage({ read });
      },
      () => {
        scope.postMessage('failed');
      },
    );
});
scope.postMessage('ready');
