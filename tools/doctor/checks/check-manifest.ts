import { isAddInId } from '../../release/add-in-id';
import type { Findings } from '../finding';
import { readManifest, type Manifest } from '../manifest/manifest';
import { isAsDeclared, readXmlText } from '../manifest/xml-encoding';

/** Where a manifest is, and where it belongs. */
export interface ManifestPlace {
  /** How the report names it. */
  readonly where: string;
  readonly origin: string;
}

/** Looks at a manifest on its own. @returns null when it cannot be read */
export function checkManifest({ where, origin }: ManifestPlace, bytes: Uint8Array, findings: Findings): Manifest | null {
  const xml = readXmlText(bytes);
  if (!isAsDeclared(bytes, xml))
    findings.add('manifest-encoding', where, { declared: xml.declared, actual: xml.actual?.toUpperCase() ?? '' });
  let manifest: Manifest;
  try {
    manifest = readManifest(xml.text);
  } catch (error) {
    findings.add('manifest-unreadable', where, { reason: (error as Error).message });
    return null;
  }
  if (!isAddInId(manifest.id.toLowerCase())) findings.add('manifest-id-invalid', where, { id: manifest.id });
  for (const url of manifest.addresses) {
    if (!/^https:/i.test(url)) findings.add('manifest-not-https', where, { url });
    else if (originOf(url) !== origin) findings.add('manifest-other-origin', where, { origin: originOf(url) });
  }
  for (const domain of manifest.domains) if (originOf(domain) !== origin) findings.add('manifest-other-domain', where, { domain });
  return manifest;
}

/** Compares the manifest that is handed out with the one that the server has. */
export function compareManifests(where: string, given: Manifest, served: Manifest, findings: Findings): void {
  if (given.id.toLowerCase() !== served.id.toLowerCase())
    findings.add('manifest-id-differs', where, { given: given.id, served: served.id });
  if (given.version !== served.version) findings.add('manifest-version-differs', where, { given: given.version, served: served.version });
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}
