import type { RealClient } from './real-client';

interface Helper {
  createPropertyObject(type: unknown, parent: unknown, name: string, isCollection: boolean, flags: number): unknown;
}

/**
 * Gives the client notes (ExcelApi 1.18), which that of the package is too old to have. Notes have the members of comments
 * that the product uses, so the client's own class for those is put in front of the notes' path.
 */
export function withNotes({ Excel, OfficeExtension }: RealClient): void {
  const { BatchApiHelper } = OfficeExtension as unknown as { BatchApiHelper: Helper };
  const made = new WeakMap<object, unknown>();
  Object.defineProperty(Excel.Workbook.prototype, 'notes', {
    get(this: object) {
      if (!made.has(this)) made.set(this, BatchApiHelper.createPropertyObject(Excel.CommentCollection, this, 'Notes', true, 4));
      return made.get(this);
    },
  });
}
