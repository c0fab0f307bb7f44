import { doctorMarks, doctorSentences } from './sentences/doctor';
import { doctorWords } from './sentences/doctor-findings';
import type { Language } from '../../src/i18n/language';
import { printable } from '../../src/cli/text/printable';
import type { Examined } from './examine';
import type { DoctorFinding } from './finding';

/** Addresses of one finding that are printed; JSON has all. */
const MOST_ADDRESSES = 4;

/** What was found, for people. */
export function reportText(origin: string, examined: Examined, language: Language): string {
  const { problems, hints } = countsOf(examined);
  return [
    ...examined.findings.map((finding) => findingText(finding, language)),
    doctorSentences.checked[language](origin, examined.addresses),
    `${doctorSentences.outcome[language](problems, hints)}\n`,
  ].join('\n');
}

function findingText({ code, severity, details, addresses }: DoctorFinding, language: Language): string {
  const { problem, remedy } = doctorWords(language, code, details);
  const more = addresses.length - MOST_ADDRESSES;
  const shown = [...addresses.slice(0, MOST_ADDRESSES), ...(more > 0 ? [doctorSentences.more[language](more)] : [])];
  const place = shown.length === 0 ? [] : [`  ${shown.join(', ')}`];
  return [`[${doctorMarks[severity][language]}] ${problem}`, ...place, `  → ${remedy}`, ''].map(printable).join('\n');
}

/** What was found, as one JSON object. */
export function reportJson(origin: string, examined: Examined, language: Language): string {
  const findings = examined.findings.map((finding) => {
    return { ...finding, ...doctorWords(language, finding.code, finding.details) };
  });
  return `${JSON.stringify({ origin, addresses: examined.addresses, ...countsOf(examined), findings }, null, 2)}\n`;
}

/** How many findings of each severity there are. */
export function countsOf({ findings }: Examined): { readonly problems: number; readonly hints: number } {
  const problems = findings.filter(({ severity }) => severity === 'problem').length;
  return { problems, hints: findings.length - problems };
}
