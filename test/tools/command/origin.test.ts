import { readOrigin } from '../../../tools/command/origin';
import type { ToolErrorCode } from '../../../tools/command/tool-errors';

test.each([
  'https://addin.example.lg.jp',
  'https://addin.example.lg.jp:8443',
  'https://kpi-sv01',
  'https://localhost:3000',
  'https://xn--wgv71a.jp',
])('%s is an origin', (origin) => {
  expect(readOrigin(origin)).toBe(origin);
});

test.each<[string | undefined, ToolErrorCode]>([
  [undefined, 'origin-missing'],
  ['http://addin.example.lg.jp', 'origin-not-https'],
  ['HTTP://addin.example.lg.jp', 'origin-not-https'],
  ['ftp://addin.example.lg.jp', 'origin-not-https'],
  ['file:///srv/addin', 'origin-not-https'],
  ['https://addin.example.lg.jp/', 'origin-with-path'],
  ['https://addin.example.lg.jp/kpi', 'origin-with-path'],
  ['https://addin.example.lg.jp/taskpane.html', 'origin-with-path'],
  ['https://addin.example.lg.jp?x=1', 'origin-with-path'],
  ['https://addin.example.lg.jp#x', 'origin-with-path'],
  ['https://addin.example.lg.jp\\kpi', 'origin-with-path'],
  ['https://addin.example.lg.jp:8443/', 'origin-with-path'],
  [' https://addin.example.lg.jp', 'origin-with-blank'],
  ['https://addin.example.lg.jp ', 'origin-with-blank'],
  ['https://addin example.lg.jp', 'origin-with-blank'],
  ['https://addin.example.lg.jp　', 'origin-with-blank'],
  ['https://addin.example.lg.jp\n', 'origin-with-blank'],
  ['   ', 'origin-with-blank'],
  ['https://staff@addin.example.lg.jp', 'origin-with-user'],
  ['https://staff:secret@addin.example.lg.jp', 'origin-with-user'],
  ['https://@addin.example.lg.jp', 'origin-with-user'],
  ['https://192.0.2.7', 'origin-is-ip'],
  ['https://192.0.2.7:8443', 'origin-is-ip'],
  ['https://3221225991', 'origin-is-ip'],
  ['https://[2001:db8::7]', 'origin-is-ip'],
  ['https://Addin.example.lg.jp', 'origin-not-canonical'],
  ['HTTPS://addin.example.lg.jp', 'origin-not-canonical'],
  ['https://addin.example.lg.jp:443', 'origin-not-canonical'],
  ['https://addin.example.lg.jp:08443', 'origin-not-canonical'],
  ['https://addin.example.lg.jp:', 'origin-not-canonical'],
  ['https://*.example.lg.jp', 'origin-with-odd-name'],
  ['https://進捗.example.lg.jp', 'origin-with-odd-name'],
  ['https://addin_1.example.lg.jp', 'origin-with-odd-name'],
  ['https://addin.example.lg.jp.', 'origin-with-odd-name'],
  ['https://-addin.example.lg.jp', 'origin-with-odd-name'],
  ['https://%61ddin.example.lg.jp', 'origin-with-odd-name'],
  ['addin.example.lg.jp', 'origin-unreadable'],
  ['addin.example.lg.jp:8443', 'origin-unreadable'],
  ['//addin.example.lg.jp', 'origin-unreadable'],
  ['https://', 'origin-unreadable'],
  ['https://addin.example.lg.jp:99999', 'origin-unreadable'],
  ['https:addin.example.lg.jp', 'origin-unreadable'],
])('%j is refused: %s', (value, code) => {
  expect(() => readOrigin(value)).toThrow(expect.objectContaining({ code }));
});
