/** Fills in the places `%NAME%` of a template. @throws Error when a place has no value */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/%([A-Z]+)%/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing to fill in at ${place}.`);
    return value;
  });
}
