import { errorSentence } from '../../../src/i18n/errors/errors';
import { WorkbookFileError } from '../../../src/xlsx/workbook-file-error';
import { SaveRefused } from '../file/save-refused';
import { Desk } from './desk';
import { keepFocusInPane } from './keep-focus';
import { OfficeWindow } from './office-window';
import { showWords, WORDS, type Language } from './words';

declare global {
  interface Window {
    /** What the pane's frame and tests from outside may use. */
    workbench: Desk;
  }
}

const SAMPLE = 'samples/mine-r1.xlsx';

function element<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(selector);
  return found;
}

const address = new URL(location.href);
const language: Language = address.searchParams.get('lang') === 'en' ? 'en' : 'ja';
showWords(language);

const message = element('#message');
const fileName = element('#file-name');
const pane = element<HTMLIFrameElement>('#pane');
const openFile = element<HTMLInputElement>('[data-testid="open-file"]');
const languages = element<HTMLSelectElement>('[data-testid="language"]');

const paneButton = element('[data-testid="ribbon-pane"]');
const dialog = element<HTMLDialogElement>('[data-testid="dialog"]');
const dialogFrame = element<HTMLIFrameElement>('[data-testid="dialog-frame"]');
const office = new OfficeWindow({ pane, paneButton, dialog, dialogFrame });

const grid = element('#grid');
const desk = new Desk({
  grid,
  pane,
  language,
  office,
  named: (name) => {
    fileName.textContent = name;
  },
});
window.workbench = desk;
keepFocusInPane(pane, grid);

function say(problem: string, error: unknown): void {
  const why =
    error instanceof WorkbookFileError
      ? errorSentence(language, error)
      : error instanceof SaveRefused
        ? `${WORDS[language].sheetDeleted} (${error.sheets.join(', ')})`
        : String(error);
  message.textContent = `${problem}: ${why}`;
}

async function open(file: Promise<File>): Promise<void> {
  message.textContent = '';
  try {
    await desk.open(await file);
  } catch (error) {
    say(WORDS[language].notOpened, error);
  }
}

async function sample(): Promise<File> {
  const response = await fetch(SAMPLE);
  return new File([await response.blob()], SAMPLE.slice(SAMPLE.lastIndexOf('/') + 1));
}

openFile.addEventListener('change', () => {
  const [file] = openFile.files ?? [];
  if (file !== undefined) void open(Promise.resolve(file));
  openFile.value = '';
});

element('[data-testid="save-file"]').addEventListener('click', () => {
  message.textContent = '';
  desk.save().then(
    ({ bytes, lost }) => {
      download(bytes);
      message.textContent = lost.map((what) => WORDS[language][what]).join(' ');
    },
    (error: unknown) => {
      say(WORDS[language].notSaved, error);
    },
  );
});

const evaluateButton = element('[data-testid="ribbon-evaluate"]');
evaluateButton.addEventListener('click', () => {
  void office.run('evaluate');
});
paneButton.addEventListener('click', () => {
  if (office.isPaneShown) office.hidePane();
  else office.showPane();
});
element('[data-testid="close-dialog"]').addEventListener('click', () => {
  dialog.close();
});

languages.value = language;
languages.addEventListener('change', () => {
  address.searchParams.set('lang', languages.value);
  location.assign(address);
});

function download(bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }));
  link.download = desk.fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

void open(sample());
