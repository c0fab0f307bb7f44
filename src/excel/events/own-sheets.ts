/** Sheets that this add-in made or deletes: Excel does not say whose doing a new or deleted sheet is. */
export class OwnSheets {
  private readonly ids = new Set<string>();

  add(sheetId: string): void {
    this.ids.add(sheetId);
  }

  has(sheetId: string): boolean {
    return this.ids.has(sheetId);
  }
}
