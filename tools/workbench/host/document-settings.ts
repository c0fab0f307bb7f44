/**
 * `Office.context.document.settings` of an add-in that has just opened: the workbook's one bag of settings, as it was then.
 * Saving writes the whole bag, and with it takes back what was stored as `workbook.settings` since
 * (OfficeDev/office-js-docs-reference #769).
 */
export class DocumentSettings {
  private readonly bag: Map<string, unknown>;

  constructor(private readonly stored: Map<string, unknown>) {
    this.bag = new Map(stored);
  }

  get(key: string): unknown {
    return this.bag.get(key) ?? null;
  }

  set(key: string, value: unknown): void {
    this.bag.set(key, value);
  }

  remove(key: string): void {
    this.bag.delete(key);
  }

  save(): void {
    this.stored.clear();
    for (const [key, value] of this.bag) this.stored.set(key, value);
  }
}
