import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICE_JS, WORKBENCH } from './folders';

/**
 * What the workbench serves where the pane asks for `office.js`: Microsoft's own client for Excel on the web, as it is
 * in its package, between two scripts of ours that stand in for Microsoft's loader. The loader itself would look for an
 * Excel around the page and find none.
 */
export function officeScript(): string {
  const ours = (name: string): string => readFileSync(join(WORKBENCH, 'office', name), 'utf8');
  const client = readFileSync(join(OFFICE_JS, 'excel-web-16.00.js'), 'utf8');
  return [ours('before-client.js'), client, ours('after-client.js')].join('\n;\n');
}
