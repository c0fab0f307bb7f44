/** The origin that the manifest in the project names: that of `npm start`. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** What is particular to an organisation in its manifest. */
export interface ManifestStamp {
  readonly origin: string;
  readonly id: string;
  /** Who offers the add-in; null: as it stands. */
  readonly provider: string | null;
}

/** The id that a manifest carries. @throws Error when there is none */
export function idOfManifest(manifest: string): string {
  const id = /<Id>([^<]*)<\/Id>/.exec(manifest)?.[1];
  if (id === undefined) throw new Error('The manifest has no Id.');
  return id;
}

/**
 * The built manifest for an organisation.
 * @throws Error when the manifest is not laid out as expected
 */
export function stampManifest(manifest: string, { origin, id, provider }: ManifestStamp): string {
  if (/<Version>0\.0\.0\.0</.test(manifest)) throw new Error('The manifest has no version: it was not built.');
  let stamped = manifest.replaceAll(`"${DEVELOPMENT_ORIGIN}/`, `"${origin}/`).replace(idOfManifest(manifest), id);
  if (provider !== null) stamped = stamped.replace(/(<ProviderName>)[^<]*(?=<)/, (_, tag: string) => tag + escaped(provider));
  if (stamped.includes(DEVELOPMENT_ORIGIN) && origin !== DEVELOPMENT_ORIGIN)
    throw new Error('The manifest names the development origin in a place that is not an address.');
  return stamped;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
