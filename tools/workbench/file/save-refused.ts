/** The file cannot be saved: sheets of it were deleted, which the workbench cannot carry out in a file. */
export class SaveRefused extends Error {
  override readonly name = 'SaveRefused';

  /** @param sheets names of the deleted sheets */
  constructor(readonly sheets: readonly string[]) {
    super('sheet-deleted');
  }
}
