import { SaxesParser } from 'saxes';

/** What of a manifest can be wrong about a server. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  /** Every address in it, but for the domains. */
  readonly addresses: readonly string[];
  /** The content of AppDomains. */
  readonly domains: readonly string[];
}

/** Reads a manifest. @throws Error when it is not well-formed, or is no manifest */
export function readManifest(text: string): Manifest {
  const addresses: string[] = [];
  const domains: string[] = [];
  const texts: Record<string, string> = {};
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name.replace(/^.*:/, ''));
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^(DefaultValue|Value)$/.test(attribute) && /^[a-z][a-z0-9+.-]*:\/\//i.test(value)) addresses.push(value);
    }
  });
  parser.on('text', (content) => {
    const [parent, name] = [open.at(-2), open.at(-1)];
    if (name === 'AppDomain') domains.push(content.trim());
    else if (parent === 'OfficeApp' && name !== undefined && content.trim() !== '') texts[name] = content.trim();
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text.replace(/^\ufeff/, '')).close();
  const { Id: id, Version: version } = texts;
  if (id === undefined || version === undefined) throw new Error('Id, Version');
  return { id, version, addresses, domains };
}
