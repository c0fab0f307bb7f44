import { join } from 'node:path';
import { PROJECT } from '../../project';

/** Where the workbench's own sources are. */
export const WORKBENCH = join(PROJECT, 'tools', 'workbench');
/** Where the packages are that only the workbench needs. */
export const GRID = join(WORKBENCH, 'grid');
/** Where its page is built. */
export const WORKBENCH_PAGE = join(PROJECT, 'dist-workbench');
/** Where Microsoft's client is. */
export const OFFICE_JS = join(PROJECT, 'node_modules', '@microsoft', 'office-js', 'dist');
