/** An answer's headers by name in lower case, each with what every one of its lines says. */
export type HeaderFields = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * The values of a header that is a list: several lines mean the same as one line with commas, and commas in quotes divide
 * nothing (Fetch, "get, decode, and split").
 * @returns empty where the header is not there
 */
export function listedValues(headers: HeaderFields, name: string): string[] {
  return (headers[name] ?? []).flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)).map((value) => value.trim());
}

/** A header's lines as one; undefined: not there. */
export function joinedField(headers: HeaderFields, name: string): string | undefined {
  return headers[name]?.join(', ');
}
