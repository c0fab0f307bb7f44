import type { Relationship } from '../parts/package-parts';

/** What of a sheet no copy can have: it belongs to something that the workbook has once, or is a program of its own. */
export type Uncopied =
  'pivot-table' | 'threaded-comments' | 'slicer' | 'timeline' | 'control' | 'embedded-object' | 'query' | 'custom-property' | 'other';

/** How what a sheet or drawing leads to is taken along. `own`: a part of its own is made; `shared`: the copy leads to the same part. */
type Taken = 'own' | 'shared';

const TAKEN: Readonly<Record<string, Taken | Uncopied>> = {
  drawing: 'own',
  chart: 'own',
  chartEx: 'own',
  chartStyle: 'own',
  chartColorStyle: 'own',
  chartUserShapes: 'own',
  package: 'own',
  diagramData: 'own',
  diagramLayout: 'own',
  diagramQuickStyle: 'own',
  diagramColors: 'own',
  diagramDrawing: 'own',
  comments: 'own',
  vmlDrawing: 'own',
  table: 'own',
  printerSettings: 'own',
  image: 'shared',
  hyperlink: 'shared',
  themeOverride: 'own',
  pivotTable: 'pivot-table',
  threadedComment: 'threaded-comments',
  slicer: 'slicer',
  timeline: 'timeline',
  control: 'control',
  ctrlProp: 'control',
  oleObject: 'embedded-object',
  queryTable: 'query',
  customProperty: 'custom-property',
};

/** Whether and how what a relationship leads to is taken along. */
export function takenAlong({ type, external }: Relationship): Taken | Uncopied {
  return external ? 'shared' : (TAKEN[type] ?? 'other');
}

/** Whether it stays behind. */
export function staysBehind(taken: Taken | Uncopied): taken is Uncopied {
  return taken !== 'own' && taken !== 'shared';
}
