import { childOf } from '../xml/xml-tree';
import { WorkbookFileError } from '../workbook-file-error';
import type { PackageParts } from './package-parts';

/** When the document properties say that the file was saved, as milliseconds since 1970; null where they do not say. */
export async function savedAt(parts: PackageParts): Promise<number | null> {
  try {
    const part = (await parts.relationships('')).find(({ type }) => type === 'core-properties')?.target;
    if (part === undefined || parts.find(part) === undefined) return null;
    const saved = Date.parse(childOf((await parts.xml(part)).root, 'modified')?.text ?? '');
    return Number.isNaN(saved) ? null : saved;
  } catch (error) {
    // Properties that cannot be read are no reason to refuse the workbook.
    if (error instanceof WorkbookFileError) return null;
    throw error;
  }
}
