import { allowsExcelOnTheWeb, blockedSources, laxities, readPolicy } from '../../../tools/doctor/content-policy';

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
  expect(laxities(readPolicy(policy))).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  [GOOD, GOOD, []],
  ["script-src 'self'", GOOD, []],
  ["script-src 'self' 'sha256-y'", GOOD, ["script-src 'sha256-y'"]],
  ["img-src 'self' data:", GOOD, ['img-src data:']],
  ["img-src 'self' data:", 'img-src *', []],
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
])('Excel on the web with %j: %s', (policy, expected) => {
  expect(allowsExcelOnTheWeb(readPolicy(policy))).toBe(expected);
});
