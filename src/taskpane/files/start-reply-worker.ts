import type { ReplyWorker } from './worker-reader';

/** Starts the worker that reads replies: a file of the pane's own origin. @throws where the browser has none, or refuses */
export function startReplyWorker(): ReplyWorker {
  return new Worker(new URL(/* webpackChunkName: "reply-worker" */ './reply-worker.ts', import.meta.url));
}
