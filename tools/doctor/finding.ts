import type { DoctorCode } from './sentences/doctor-findings';

/** A problem keeps somebody from using the add-in, or will; a hint is worth knowing. */
export type Severity = 'problem' | 'hint';

const HINTS: ReadonlySet<DoctorCode> = new Set([
  'checksums-missing',
  'framing-blocked',
  'header-recommended',
  'icon-not-shared',
  'manifest-not-served',
  'not-compressed',
]);

/** One thing that the check found, with every address that it holds for. */
export interface DoctorFinding {
  readonly code: DoctorCode;
  readonly severity: Severity;
  /** What the sentence names, by name. */
  readonly details: Readonly<Record<string, string>>;
  /** Addresses as paths on the origin, or in full elsewhere; empty where it is about the server as a whole. */
  readonly addresses: readonly string[];
}

/** Collects findings; the same thing at several addresses is one finding. */
export class Findings {
  private readonly found = new Map<string, { code: DoctorCode; details: Readonly<Record<string, string>>; addresses: Set<string> }>();

  /** @param address null: the server as a whole */
  add(code: DoctorCode, address: string | null, details: Readonly<Record<string, string>> = {}): void {
    const key = JSON.stringify([code, details]);
    const finding = this.found.get(key) ?? { code, details, addresses: new Set<string>() };
    if (address !== null) finding.addresses.add(address);
    this.found.set(key, finding);
  }

  /** Whether anything was said about an address. */
  has(address: string): boolean {
    return [...this.found.values()].some(({ addresses }) => addresses.has(address));
  }

  /** All of them, problems first, otherwise in the order in which they were found; addresses in theirs. */
  get all(): DoctorFinding[] {
    const findings = [...this.found.values()].map(({ code, details, addresses }): DoctorFinding => {
      return { code, severity: HINTS.has(code) ? 'hint' : 'problem', details, addresses: [...addresses].sort() };
    });
    return [...findings.filter(({ severity }) => severity === 'problem'), ...findings.filter(({ severity }) => severity === 'hint')];
  }
}
