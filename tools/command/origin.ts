import { isIP } from 'node:net';
import { ToolError } from './tool-error';

const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * The origin that the add-in is served from, as typed: `https://`, a name, and a port where it is not 443.
 * An IP address is refused: authorities seldom certify one, and it changes with the server.
 * @returns the same text, which is an origin in the form that browsers give it
 * @throws ToolError when it is anything else
 */
export function readOrigin(value: string | undefined): string {
  if (value === undefined) throw new ToolError('origin-missing');
  if (/[\s\p{Cc}\p{Z}]/u.test(value)) throw new ToolError('origin-with-blank', { value });
  if (!URL.canParse(value)) throw new ToolError('origin-unreadable', { value });
  const url = new URL(value);
  // `addin.example.lg.jp:8443` parses: as a scheme of its own.
  if (!value.includes('://')) throw new ToolError('origin-unreadable', { value });
  if (url.protocol !== 'https:') throw new ToolError('origin-not-https', { value });
  const authority = /^[^:]*:\/\/([^/?#\\]*)/.exec(value)?.[1] ?? '';
  if (authority.includes('@')) throw new ToolError('origin-with-user', { value });
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) throw new ToolError('origin-is-ip', { value });
  // As typed: browsers would turn 日本.jp into xn--wgv71a.jp, but the certificate, DNS and the manifest must agree by sight.
  const typedName = authority.replace(/:\d*$/, '').toLowerCase();
  if (!typedName.split('.').every((label) => LABEL.test(label))) throw new ToolError('origin-with-odd-name', { value });
  if (value.length > `https://${authority}`.length) throw new ToolError('origin-with-path', { value, suggestion: url.origin });
  if (value !== url.origin) throw new ToolError('origin-not-canonical', { value, suggestion: url.origin });
  return value;
}
