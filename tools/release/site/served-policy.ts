/**
 * Who may put the pane in a frame: Excel on the web, in all places that Microsoft serves it from. Excel on the desktop
 * shows the pane on its own, without a page around it.
 */
const FRAMING_PAGES = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

/** What the pane never uses and therefore never may. */
export const PERMISSIONS = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

/**
 * The Content-Security-Policy header of the served site: the policy that the page carries, and who may frame it, which
 * only a header can say.
 * @param page the HTML of the built task pane
 * @throws Error when the page carries no policy
 */
export function servedPolicy(page: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  if (policy === undefined) throw new Error('The page carries no Content-Security-Policy.');
  return `${policy}; frame-ancestors ${FRAMING_PAGES.join(' ')}`;
}
