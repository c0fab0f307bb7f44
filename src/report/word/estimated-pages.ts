import { estimatePageNumbersWith } from 'docx/layout';
import type { IPropertiesOptions } from 'docx';

/**
 * Works out on which pages headings stand, for programs that do not do it themselves when they open a document. It weighs more than
 * all the rest, so that it stands apart: Word needs none of it. Fonts whose widths it does not know are taken for similar ones: each strategy
 * begins a page, so that a line more or less seldom matters, and Word works the numbers out anew.
 */
export const estimatedPages: NonNullable<IPropertiesOptions['pageNumbers']> = estimatePageNumbersWith({ guess: true });
