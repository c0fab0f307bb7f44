import { renderToString } from 'preact-render-to-string';
import { frameView } from '../../src/taskpane/views/frame-view';

/** The pane's frame in Japanese as HTML, as the page brings it along: painted before any script has run. */
export function frameMarkup(): string {
  return renderToString(frameView('ja', { isFirstRun: true }));
}
