import { join } from 'node:path';
import { LANGUAGES } from '../../src/i18n/language';
import { SAMPLES } from '../../test/e2e/published-report';
import { bringToTop, dismissWelcome, evaluate, type Picture } from './picture';

const PUBLISHED = join(SAMPLES, 'mine-r1-published.xlsx');

const STEPS: readonly Omit<Picture, 'visit'>[] = [
  { name: 'start', of: 'workbench', act: dismissWelcome },
  { name: 'evaluated', of: 'workbench', act: evaluate },
  {
    name: 'findings',
    of: 'pane',
    act: async (here) => {
      await here.openFile(PUBLISHED);
      await evaluate(here);
      await bringToTop(here, 'findings');
    },
  },
  {
    name: 'explanation',
    of: 'pane',
    act: async (here) => {
      await here.openFile(PUBLISHED);
      await evaluate(here);
      await here.press('finding');
      await bringToTop(here, 'explanation');
    },
  },
  {
    name: 'counts',
    of: 'workbench',
    act: async (here) => {
      await evaluate(here);
      await here.press('build-counts');
      await bringToTop(here, 'strategies');
    },
  },
  {
    name: 'corrections',
    of: 'pane',
    act: async (here) => {
      await dismissWelcome(here);
      await here.control('unfold-reading').click();
      await here.control('corrections').waitFor();
      await bringToTop(here, 'corrections');
    },
  },
  {
    name: 'share',
    of: 'pane',
    act: async (here) => {
      await evaluate(here);
      await here.press('tab-share');
      await here.control('share').waitFor();
    },
  },
  {
    name: 'settings',
    of: 'pane',
    act: async (here) => {
      await dismissWelcome(here);
      await here.press('tab-settings');
      await here.control('settings').waitFor();
    },
  },
];

/** The pictures of the users' manual, in each language. */
export const MANUAL_PICTURES: readonly Picture[] = LANGUAGES.flatMap((language) =>
  STEPS.map((step) => ({ ...step, name: `manual/images/${step.name}-${language}`, visit: { language } })),
);
