import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDoctorOptions } from '../../../tools/doctor/doctor-options';
import { countsOf, reportJson, reportText } from '../../../tools/doctor/report';
import type { Examined } from '../../../tools/doctor/examine';
import { DOCTOR_CODES, doctorWords } from '../../../tools/doctor/sentences/doctor-findings';
import { LANGUAGES } from '../../../src/i18n/language';
import type { ToolErrorCode } from '../../../tools/command/tool-errors';
import { PROJECT } from '../../../tools/project';

const ORIGIN = ['--origin', 'https://addin.example.lg.jp'];
const SUM = 'a'.repeat(64);
const folder = mkdtempSync(join(tmpdir(), 'shinchoku-doctor-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const fileWith = (name: string, content: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

test.each<[string, readonly string[], ToolErrorCode]>([
  ['no origin', [], 'origin-missing'],
  ['plain http', ['--origin', 'http://addin.example.lg.jp'], 'origin-not-https'],
  ['an unknown option', [...ORIGIN, '--fix'], 'unknown-option'],
  ['a manifest that is not there', [...ORIGIN, '--manifest', join(folder, 'none.xml')], 'file-not-readable'],
  ['a certificate that is none', [...ORIGIN, '--ca', fileWith('ca.pem', 'certificate')], 'ca-unreadable'],
  [
    'a damaged certificate',
    [...ORIGIN, '--ca', fileWith('bundle.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')],
    'ca-unreadable',
  ],
  ['checksums that are none', [...ORIGIN, '--checksums', fileWith('sums.txt', 'sums')], 'checksums-unreadable'],
])('%s: %#', (_, argv, code) => {
  expect(() => readDoctorOptions(argv, 'main.ts')).toThrow(expect.objectContaining({ code }));
});

test('in a release, its manifest and checksums are what the server is compared with', () => {
  const script = fileWith('release/doctor/doctor.cjs', '');
  fileWith('release/handout/manifest.xml', '<OfficeApp/>');
  fileWith('release/SHA256SUMS.txt', `${SUM}  site/taskpane.html\n`);
  expect(readDoctorOptions(ORIGIN, script)).toMatchObject({
    manifest: Buffer.from('<OfficeApp/>'),
    checksums: new Map([['taskpane.html', SUM]]),
  });
  expect(readDoctorOptions(ORIGIN, join(PROJECT, 'tools/doctor/main.ts'))).toMatchObject({ manifest: null, checksums: null });
});

const examined: Examined = {
  addresses: 40,
  findings: [
    { code: 'certificate-untrusted', severity: 'problem', details: { reason: 'X', issuer: 'A\u001b[31m' }, addresses: [] },
    { code: 'missing', severity: 'problem', details: { status: '404' }, addresses: ['/1', '/2', '/3', '/4', '/5', '/6'] },
    { code: 'not-compressed', severity: 'hint', details: {}, addresses: ['/taskpane.js'] },
  ],
};

test('the report says what is wrong, where, and what to do; foreign text cannot steer the terminal', () => {
  const text = reportText('https://addin.example.lg.jp', examined, 'en');
  expect(text).toContain('[Problem] The certificate is not trusted (X; issued by A [31m).');
  expect(text).toContain('[Problem] The file is not there (404).\n  /1, /2, /3, /4, 2 more\n  → Put everything');
  expect(text).toMatch(/\[Hint\] Sent without compression\.\n {2}\/taskpane\.js\n/);
  expect(text).toMatch(/40 addresses were checked\.\n2 problems\. 1 hint\.\n$/);
  expect(countsOf(examined)).toEqual({ problems: 2, hints: 1 });
});

test('JSON has everything, and the words', () => {
  const report = JSON.parse(reportJson('https://addin.example.lg.jp', examined, 'ja'));
  expect(report).toMatchObject({ origin: 'https://addin.example.lg.jp', addresses: 40, problems: 2, hints: 1 });
  expect(report.findings[1]).toMatchObject({ code: 'missing', severity: 'problem', problem: 'ファイルがありません(404)。' });
  expect(report.findings[1].addresses).toHaveLength(6);
});

test.each(DOCTOR_CODES.flatMap((code) => LANGUAGES.map((language) => [code, language] as const)))(
  '%s has words in %s',
  (code, language) => {
    const names = [
      'reason',
      'protocol',
      'issuer',
      'subject',
      'date',
      'days',
      'host',
      'names',
      'what',
      'status',
      'location',
      'type',
      'expected',
    ];
    const more = ['name', 'value', 'url', 'origin', 'domain', 'id', 'given', 'served', 'charset', 'declared', 'actual'];
    const { problem, remedy } = doctorWords(language, code, Object.fromEntries([...names, ...more].map((name) => [name, 'N'])));
    for (const text of [problem, remedy]) {
      expect(text).toMatch(language === 'ja' ? /[ぁ-ん].*[。]$|[ぁ-ん].*\)。$/ : /^[A-Z][^ぁ-んァ-ヶ一-龠]+\.$/);
      expect(text).not.toMatch(/「」|\(\)|""/);
    }
  },
);

test.each([
  [['--help'], 0, /使い方/],
  [['--help', '--lang', 'en'], 0, /^Usage/],
  [['--origin', 'http://x', '--lang', 'en'], 2, /is not https/],
  [['--origin', 'https://localhost:1', '--lang', 'en'], 1, /cannot be reached \(ECONNREFUSED\)/],
])('the command with %j ends with %i', (argv, code, says) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/doctor/main.ts', ...argv], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect(stdout + stderr).toMatch(says);
  expect(status).toBe(code);
});
