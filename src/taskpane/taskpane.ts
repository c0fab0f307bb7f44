import { isSupported } from '../excel/capabilities';
import { isLanguage, type Language } from '../i18n/language';
import { paneWord } from '../i18n/pane';
import { afterPaint } from './after-paint';
import { h } from './element';
import { patchChildren } from './patch-children';
import { officeReady, type OfficeFailure } from './office-ready';
import { recall, rememberedFacts } from './remembered';
import { frameView } from './views/frame-view';

/** The pane's entry: paints its frame at once, waits for Excel, and only then brings in all that evaluates. */
async function open(root: Element): Promise<void> {
  const browserLanguage = languageOf(navigator.language);
  patchChildren(root, frameView(browserLanguage, rememberedFacts(recall)));
  const started = afterPaint().then(() => import(/* webpackChunkName: "pane" */ './start-pane'));
  const failure = await officeReady(document.getElementById('office-js'), () => window.Office);
  if (failure !== null) {
    paintFailure(root, browserLanguage, failure);
    return;
  }
  const { context } = Office;
  const language = languageOf(context.displayLanguage ?? navigator.language);
  document.documentElement.lang = language;
  document.title = paneWord(language, 'title');
  if (typeof Excel === 'undefined') {
    paintFailure(root, language, 'notInExcel');
    return;
  }
  if (!isSupported(context.requirements)) {
    paintFailure(root, language, 'unsupported');
    return;
  }
  const { startPane } = await started;
  const settings = (context.document as Office.Document | undefined)?.settings;
  const commands = startPane(root, language, {
    excel: Excel,
    requirements: context.requirements,
    documentSettings:
      settings === undefined
        ? null
        : {
            get: (name) => settings.get(name) as unknown,
            set: (name, value) => {
              settings.set(name, value);
            },
            remove: (name) => {
              settings.remove(name);
            },
            save: (saved) => {
              settings.saveAsync(({ status, error }) => {
                saved(status === Office.AsyncResultStatus.Succeeded ? null : error.name);
              });
            },
          },
  });
  const { registerCommands } = await import(/* webpackChunkName: "pane" */ '../commands/commands');
  registerCommands(commands);
}

function languageOf(tag: string): Language {
  const language = tag.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
}

function paintFailure(root: Element, language: Language, failure: OfficeFailure | 'notInExcel' | 'unsupported'): void {
  patchChildren(root, [
    h(
      'main.pane',
      { key: 'failure' },
      h(
        'section.card',
        { role: 'alert', 'data-testid': failure },
        h('h1', {}, paneWord(language, `${failure}Title`)),
        h('p', {}, paneWord(language, failure)),
        // Another attempt changes nothing about an Excel that is too old.
        failure !== 'unsupported' &&
          h(
            'button',
            {
              type: 'button',
              onclick: () => {
                location.reload();
              },
            },
            paneWord(language, 'reload'),
          ),
      ),
    ),
  ]);
}

const root = document.getElementById('pane');
if (root !== null) void open(root);
