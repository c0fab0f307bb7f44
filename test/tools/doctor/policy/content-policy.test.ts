import { allowsExcelOnTheWeb, blockedSources, laxities, readPolicies, readPolicy } from '../../../../tools/doctor/policy/content-policy';

const GOOD =
  "default-src 'self'; script-src 'self' 'sha256-x'; object-src 'none'; base-uri 'none'; frame-ancestors 'self' https://*.officeapps.live.com";

test('a policy is read by directives; the first of two counts', () => {
  expect([...readPolicy(" Script-Src 'self'  a ;; script-src b; upgrade-insecure-requests ")]).toEqual([
    ['script-src', ["'self'", 'a']],
    ['upgrade-insecure-requests', []],
  ]);
});

test.each<[string, readonly string[]]>([
  [GOOD, []],
  [GOOD.replace("'sha256-x'", "'unsafe-inline'"), ["script-src 'unsafe-inline'"]],
  [GOOD.replace("'sha256-x'", "'unsafe-eval' data:"), ["script-src 'unsafe-eval'", 'script-src data:']],
  [GOOD.replace("'sha256-x'", 'https:'), ['script-src https:']],
  [GOOD.replace("script-src 'self' 'sha256-x'; ", ''), []],
  [GOOD.replace("default-src 'self'; script-src 'self' 'sha256-x'; ", ''), ['script-src *']],
  [GOOD.replace("default-src 'self'", 'default-src *'), []],
  [GOOD.replace("object-src 'none'; ", ''), []],
  [GOOD.replace("object-src 'none'", 'object-src *'), ['object-src *']],
  [GOOD.replace("base-uri 'none'; ", ''), ['base-uri *']],
  [GOOD.replace(/; frame.*/, ''), ['frame-ancestors *']],
  [GOOD.replace(/frame-ancestors.*/, 'frame-ancestors *'), ['frame-ancestors *']],
  ['', ['script-src *', 'object-src *', 'base-uri *', 'frame-ancestors *']],
])('what %j allows too much: %j', (policy, expected) => {
  expect(laxities([readPolicy(policy)])).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  [GOOD, GOOD, []],
  ["script-src 'self'", GOOD, []],
  ["script-src 'self' 'sha256-y'", GOOD, ["script-src 'sha256-y'"]],
  ["img-src 'self' data:", GOOD, ['img-src data:']],
  ["img-src 'self' blob:", 'img-src * blob:', []],
  ["img-src 'self' data:", 'img-src *', ['img-src data:']],
  ["img-src 'self' data:", "script-src 'self'", []],
  ["object-src 'none'", "object-src 'none'", []],
  ["base-uri 'self'", "default-src 'none'", []],
])('of %j the server with %j stops %j', (page, server, expected) => {
  expect(blockedSources(readPolicy(page), readPolicy(server))).toEqual(expected);
});

test.each([
  [GOOD, true],
  ["default-src 'self'", true],
  ["frame-ancestors 'none'", false],
  ["frame-ancestors 'self'", false],
  ['frame-ancestors https:', true],
  ['frame-ancestors *.OfficeApps.live.com', true],
  ['frame-ancestors https://*.live.com:443', true],
  ['frame-ancestors https://officeapps.live.com', false],
])('Excel on the web with %j: %s', (policy, expected) => {
  expect(allowsExcelOnTheWeb(readPolicy(policy))).toBe(expected);
});

const HERE = 'https://addin.example.lg.jp:8443';

test.each<[string, readonly string[]]>([
  ["script-src 'SELF'", []],
  ['script-src *', []],
  ['script-src https:', []],
  ['script-src addin.example.lg.jp:8443', []],
  ['script-src https://*.example.lg.jp:*', []],
  ['script-src https://addin.example.lg.jp', ["script-src 'self'"]],
  ['script-src https://addin.example.lg.jp:8443/old/', ["script-src 'self'"]],
  ['script-src https://*.addin.example.lg.jp:8443', ["script-src 'self'"]],
  ['script-src wss://addin.example.lg.jp:8443', ["script-src 'self'"]],
  ["script-src 'none'", ["script-src 'self'"]],
  ['script-src', ["script-src 'self'"]],
  ["script-src 'none' 'self'", []],
  ["script-src 'self' 'strict-dynamic'", ["script-src 'self'"]],
  ["script-src-elem 'none'; script-src 'self'", ["script-src 'self'"]],
  ["script-src-elem 'self'; script-src 'none'", []],
  ["worker-src 'none'; media-src 'none'", []],
  ['sandbox allow-scripts allow-same-origin', ['sandbox: allow-downloads']],
  ["require-trusted-types-for 'script'", ["require-trusted-types-for 'script'"]],
])('of a page that needs its own scripts, %j stops %j', (server, expected) => {
  expect(blockedSources(readPolicy("script-src 'self'"), readPolicy(server), HERE)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ["script-src 'sha256-x'", "script-src 'unsafe-inline'", []],
  ["script-src 'sha256-x'", "script-src 'unsafe-inline' 'sha256-y'", ["script-src 'sha256-x'"]],
  ["style-src 'unsafe-inline'", "style-src 'unsafe-inline' 'nonce-a'", ["style-src 'unsafe-inline'"]],
  ['script-src https://cdn.example', 'script-src https://*.example', []],
  ["trusted-types a b; require-trusted-types-for 'script'", 'trusted-types a', ['trusted-types b']],
  ["trusted-types a b; require-trusted-types-for 'script'", "trusted-types *; require-trusted-types-for 'script'", []],
])('of %j the policy %j stops %j', (page, server, expected) => {
  expect(blockedSources(readPolicy(page), readPolicy(server), HERE)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  [`${GOOD}, ${GOOD}`, []],
  [`${GOOD}, script-src *`, []],
  ["script-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self', script-src data:", []],
  ["script-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self', img-src *", ["script-src 'unsafe-inline'"]],
  ["script-src 'self'; object-src 'none', base-uri 'none', frame-ancestors 'self'", []],
])('what %j together allow too much: %j', (policies, expected) => {
  expect(laxities(readPolicies(policies))).toEqual(expected);
});
