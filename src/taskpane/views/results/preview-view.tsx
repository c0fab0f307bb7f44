import type { VNode } from 'preact';
import { onceFor } from '../../model/once-for';
import { writePreview } from '../../model/write-preview';
import type { EvaluationProperties } from '../view';

const previewOf = onceFor(writePreview);

/** What Evaluate will write, said before it is written. */
export function PreviewView({ view: { word, sentence }, evaluation }: EvaluationProperties): VNode {
  const { progressCells, statusCells, countCells, newSheets, typedCellsLeft } = previewOf(evaluation);
  const lines = [
    progressCells > 0 && sentence('progressCells', progressCells),
    statusCells > 0 && sentence('statusCells', statusCells),
    countCells > 0 && sentence('countCells', countCells),
    ...newSheets.map((name) => sentence('newSheet', name)),
    typedCellsLeft > 0 && sentence('typedLeft', typedCellsLeft),
  ].filter((line) => line !== false);
  return (
    <section class="card" data-testid="preview">
      <h2>{word('willWrite')}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="hint">{word('keepsOthers')}</p>
    </section>
  );
}
