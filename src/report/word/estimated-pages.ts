import { estimatePageNumbers } from 'docx/layout';
import type { IPropertiesOptions } from 'docx';

/**
 * Works out on which pages headings stand, for programs that do not do it themselves when they open a document. It weighs more than
 * all the rest, so that it stands apart: Word needs none of it.
 */
export const estimatedPages: NonNullable<IPropertiesOptions['pageNumbers']> = estimatePageNumbers;
