import { render } from 'preact';
import { isSupported } from '../excel/capabilities';
import { isLanguage, type Language } from '../i18n/language';
import { paneWord } from '../i18n/pane';
import { registerCommands } from '../commands/commands';
import type { Pane } from './create-pane';
import { localPreferences, recall } from './host/local-preferences';
import { officeReady, withinPatience, type OfficeFailure } from './page/office-ready';
import { frameView } from './views/frame-view';

/** Excel may load a page that nobody sees, whose frames never come: so long is waited for one, in milliseconds. */
const LONGEST_FRAME = 100;

/** The pane's entry: paints its frame at once, waits for Excel, and only then brings in all that evaluates. */
async function open(root: Element, pane: (pane: Pane | null) => void, ribbon: Promise<Pane | null>): Promise<void> {
  const browserLanguage = languageOf(navigator.language);
  render(frameView(browserLanguage, localPreferences(recall)), root);
  const started = afterPaint().then(() => {
    // Reading needs only what the pane brings; what evaluates is there by the time that Excel has answered. If it fails, it is asked for again.
    void import(/* webpackChunkName: "results" */ '../evaluation/evaluate-readings').catch(() => undefined);
    return import(/* webpackChunkName: "pane" */ './start-pane');
  });
  const ready = officeReady(
    document.getElementById('office-js'),
    () => window.Office as typeof Office | undefined,
    (office) => {
      registerCommands(office, ribbon);
    },
  );
  const first = await withinPatience(ready);
  // An Excel that answers late is taken up whenever it answers.
  if (first === 'late') drawFailure(root, browserLanguage, 'noAnswer');
  const failure = first === 'late' ? await ready : first;
  if (failure !== null) {
    drawFailure(root, browserLanguage, failure);
    pane(null);
    return;
  }
  const { context } = Office;
  const language = languageOf(context.displayLanguage ?? navigator.language);
  document.documentElement.lang = language;
  document.title = paneWord(language, 'title');
  const unusable = typeof Excel === 'undefined' ? 'notInExcel' : isSupported(context.requirements) ? null : 'unsupported';
  if (unusable !== null) {
    drawFailure(root, language, unusable);
    pane(null);
    return;
  }
  const { startPane } = await started;
  pane(startPane(root, language, { excel: Excel, requirements: context.requirements, document: context.document }));
}

function languageOf(tag: string): Language {
  const language = tag.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}

function drawFailure(root: Element, language: Language, failure: OfficeFailure | 'notInExcel' | 'unsupported'): void {
  render(
    <main key="failure" class="pane">
      <section class="card" role="alert" data-testid={failure}>
        <h1>{paneWord(language, `${failure}Title`)}</h1>
        <p>{paneWord(language, failure)}</p>
        {/* Another attempt changes nothing about an Excel that is too old. */}
        {failure !== 'unsupported' && (
          <button
            type="button"
            onClick={() => {
              location.reload();
            }}
          >
            {paneWord(language, 'reload')}
          </button>
        )}
      </section>
    </main>,
    root,
  );
}

/** Resolves when what was drawn has been painted, or would have been long since, so that heavy work does not hold it up. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0);
    });
    setTimeout(resolve, LONGEST_FRAME);
  });
}

const root = document.getElementById('pane');
let pane: (pane: Pane | null) => void = () => undefined;
const ribbon = new Promise<Pane | null>((resolve) => {
  pane = resolve;
});
if (root !== null) void open(root, pane, ribbon);
