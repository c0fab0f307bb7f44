const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The relationships of a part that had none. @param elements each without the `<` that it begins with, as a prefix may come between */
export function newRelationships(elements: readonly string[]): string {
  const list = elements.map((element) => `<${element}`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}">${list}</Relationships>`;
}
