import { idFrom } from './add-in-id';

const KEY = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs`;
/** Shown in Excel's dialogue of add-ins under shared folders. */
const SHOW_IN_MENU = 1;

/** The two registry files of a shared-folder catalogue. */
export interface CatalogueFiles {
  readonly register: Uint8Array;
  readonly remove: Uint8Array;
}

/**
 * Registry files that make Excel trust a shared folder as a catalogue of add-ins, and that take this back, for the person who
 * is logged on. Format: Microsoft, "Sideload Office Add-ins for testing from a network share".
 * @param id the add-in's id, from which the catalogue's follows
 * @param share a UNC path
 */
export function catalogueFiles(id: string, share: string): CatalogueFiles {
  const catalogue = `{${idFrom(id, share.toLowerCase())}}`;
  return {
    register: registryFile([
      `[${KEY}\\${catalogue}]`,
      `"Id"="${catalogue}"`,
      `"Url"="${share.replaceAll('\\', '\\\\')}"`,
      `"Flags"=dword:${SHOW_IN_MENU.toString(16).padStart(8, '0')}`,
    ]),
    remove: registryFile([`[-${KEY}\\${catalogue}]`]),
  };
}

/** Version 5.00 is UTF-16 with a byte order mark and Windows line ends: the names of shares may be Japanese. */
function registryFile(lines: readonly string[]): Uint8Array {
  const text = ['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
