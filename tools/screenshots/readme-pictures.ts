import { join } from 'node:path';
import { SAMPLES } from '../../test/e2e/published-report';
import { bringToTop, evaluate, type Picture } from './picture';

const PUBLISHED = join(SAMPLES, 'mine-r1-published.xlsx');

/** The pictures of the README. */
export const README_PICTURES: readonly Picture[] = [
  { name: 'images/pane', of: 'workbench', act: evaluate },
  {
    name: 'images/pane-findings',
    of: 'workbench',
    act: async (here) => {
      await here.openFile(PUBLISHED);
      await evaluate(here);
      await here.press('finding');
      await bringToTop(here, 'findings');
    },
  },
  {
    name: 'images/pane-counts',
    of: 'workbench',
    act: async (here) => {
      await evaluate(here);
      await here.press('build-counts');
      await bringToTop(here, 'strategies');
    },
  },
  { name: 'images/pane-dark', of: 'workbench', visit: { context: { colorScheme: 'dark' } }, act: evaluate },
  { name: 'images/pane-en', of: 'workbench', visit: { language: 'en' }, act: evaluate },
];
