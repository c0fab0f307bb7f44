import { countsOf } from '../../../tools/doctor/report';
import { HOST } from './served-site';
import { examined, file, handedOut, header, policy, text, type Spoilt } from './spoilt-site';

/** What looks odd and hinders nobody: nothing may be said about it. */
const sound: [string, Spoilt][] = [
  ['the chain as it should be sent', { chain: { sent: true, given: 'root' } }],
  ['the chain as it should be sent, and a bundle to ask with', { chain: { sent: true, given: 'bundle' } }],
  ['an IP address beside the name', { certificate: { addresses: ['10.0.0.1'] } }],
  ['an IP address that the certificate has', { host: '127.0.0.1', certificate: { addresses: ['127.0.0.1'] } }],
  ['a certificate for all names of the domain', { certificate: { names: ['*.example.lg.jp'] } }],
  ['no encoding named', { spoil: header('taskpane.html', 'content-type', 'text/html') }],
  ['another name for UTF-8', { spoil: header('taskpane.js', 'content-type', 'Text/JavaScript; Charset="UTF8"') }],
  ['the type twice', { spoil: header('taskpane.css', 'content-type', ['text/css', 'text/css; charset=utf-8']) }],
  ['an odd type before the right one', { spoil: header('taskpane.css', 'content-type', 'css, text/css') }],
  ['nosniff twice', { spoil: header('*', 'x-content-type-options', 'nosniff, nosniff') }],
  ['nosniff on two lines', { spoil: header('*', 'x-content-type-options', ['NoSniff', 'nosniff']) }],
  ['a page that is to be shown', { spoil: header('taskpane.html', 'content-disposition', 'inline; filename="taskpane.html"') }],
  ['a name without a disposition', { spoil: header('taskpane.html', 'content-disposition', 'filename=taskpane.html') }],
  ['the manifest to be saved', { spoil: header('manifest.xml', 'content-disposition', 'attachment') }],
  ['scripts to be saved, which browsers run all the same', { spoil: header('taskpane.js', 'content-disposition', 'attachment') }],
  ['the policy twice', { spoil: policy((before) => [before, before]) }],
  ['the policy twice, joined', { spoil: policy((before) => `${before}, ${before},`) }],
  ['who may frame in a policy of its own', { spoil: policy((before) => before.replace('; frame-ancestors', ', frame-ancestors')) }],
  ['a second policy that only lifts addresses to https', { spoil: policy((before) => `${before}, upgrade-insecure-requests`) }],
  ['a second policy that stops what the pane never does', { spoil: policy((before) => `${before}, form-action 'none'; media-src 'none'`) }],
  ['a lax policy that a strict one holds in check', { spoil: policy((before) => [before, "script-src 'self' 'unsafe-inline' https:"]) }],
  [
    'a sandbox that takes nothing from the pane',
    { spoil: policy((before) => `${before}, sandbox allow-scripts allow-same-origin allow-downloads`) },
  ],
  ['a policy that names the server', { spoil: (site) => policy((before) => `${before}, default-src ${site.origin}`)(site) }],
  ['a policy that names the server without a port', { spoil: policy((before) => `${before}, default-src ${HOST}:*/`) }],
  ['a policy in other letters', { spoil: policy((before) => before.replaceAll("'self'", "'SELF'").replace('script-src', 'SCRIPT-SRC')) }],
  [
    'a report-only policy beside the real one',
    { spoil: header('taskpane.html', 'content-security-policy-report-only', "default-src 'none'") },
  ],
  ['HSTS twice', { spoil: header('*', 'strict-transport-security', ['max-age=31536000', 'max-age=0']) }],
  ['no-cache twice', { spoil: header('taskpane.html', 'cache-control', ['No-Cache', 'no-cache, must-revalidate']) }],
  [
    'a lifetime that has passed',
    {
      spoil: (site) => {
        header('taskpane.html', 'cache-control', null)(site);
        header('taskpane.html', 'expires', '0')(site);
      },
    },
  ],
  ['a lifetime in quotes', { spoil: header('taskpane.html', 'cache-control', 'private, max-age="60"') }],
  ['an older name for gzip', { spoil: header('taskpane.js', 'content-encoding', 'identity') }],
  ['the manifest as it was handed out', { ask: handedOut((same) => same) }],
  ['a list of checksums with a mark before it', { spoil: text('SHA256SUMS.txt', (list) => `\ufeff${list}`) }],
  [
    'a blank in a name',
    {
      spoil: (site) => {
        const page = file(site, 'outcome.html');
        site.files.set('my%20script.js', file(site, 'outcome.js'));
        page.body = Buffer.from(Buffer.from(page.body).toString().replace('outcome.js', 'my%20script.js'));
        text('SHA256SUMS.txt', (list) => list.replace(/^.*outcome\.html\n/m, ''))(site);
      },
    },
  ],
];

test.each(sound)('%s', async (_, spoilt) => {
  const result = await examined(spoilt);
  expect(result.findings).toEqual([]);
  expect(countsOf(result)).toEqual({ problems: 0, hints: 0 });
  expect(result.addresses).toBeGreaterThan(20);
});
