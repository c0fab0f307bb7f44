import type { Evaluation } from '../../evaluation/evaluation';
import { h, type Child } from '../element';
import { writePreview } from '../write-preview';
import type { ViewContext } from './view-context';

/** What Evaluate will write, said before it is written. */
export function previewView({ word, sentence }: ViewContext, evaluation: Evaluation): Child {
  const { progressCells, statusCells, countCells, newSheets, keptByHand } = writePreview(evaluation);
  const lines = [
    progressCells > 0 && sentence('progressCells', progressCells),
    statusCells > 0 && sentence('statusCells', statusCells),
    countCells > 0 && sentence('countCells', countCells),
    ...newSheets.map((name) => sentence('newSheet', name)),
    keptByHand > 0 && sentence('keptByHand', keptByHand),
  ].filter((line) => line !== false);
  return h(
    'section.card',
    { key: 'preview', 'data-testid': 'preview' },
    h('h2', {}, word('willWrite')),
    h(
      'ul',
      {},
      lines.map((line) => h('li', {}, line)),
    ),
    h('p.hint', {}, word('keepsOthers')),
  );
}
