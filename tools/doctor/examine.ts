import { Fetcher, type Answer } from './answer';
import { checkAnswer } from './check-answer';
import { checkCertificate } from './check-certificate';
import { checkManifest, compareManifests } from './check-manifest';
import { checkPageHeaders, pageParts } from './check-page';
import { readChecksums, type Checksums } from './checksums';
import { demanding, undemanding, type Connection } from './connection';
import { Findings, type DoctorFinding } from './finding';
import type { Manifest } from './manifest';

/** The pages that Excel opens: the pane, and what the button's outcome is shown in. */
const PAGES = ['taskpane.html', 'outcome.html'];
const MANIFEST = 'manifest.xml';
const CHECKSUMS = 'SHA256SUMS.txt';
/** How the report names the manifest that is handed out. */
const GIVEN_MANIFEST = '--manifest';

/** What is to be examined. */
export interface Examination extends Connection {
  readonly origin: string;
  /** The manifest that is handed out; null: not at hand. */
  readonly manifest: string | null;
  /** The release's sums; null: the server's list counts. */
  readonly checksums: Checksums | null;
}

/** What came of it. */
export interface Examined {
  readonly findings: readonly DoctorFinding[];
  /** How many addresses were asked for. */
  readonly addresses: number;
}

/** Fetches what Excel would fetch, and more: every file of the release. Never throws for what a server does. */
export async function examine({ origin, manifest, checksums, ...connection }: Examination): Promise<Examined> {
  const findings = new Findings();
  const tls = undemanding(connection);
  if (!(await checkCertificate(origin, tls, findings))) return { findings: findings.all, addresses: 0 };
  const fetcher = new Fetcher(tls);
  const elsewhere = new Fetcher(demanding(connection));
  try {
    return await new Site(origin, fetcher, elsewhere, findings).examine(manifest, checksums);
  } finally {
    fetcher.close();
    elsewhere.close();
  }
}

class Site {
  private readonly asked = new Set<string>();

  constructor(
    private readonly origin: string,
    private readonly fetcher: Fetcher,
    private readonly elsewhere: Fetcher,
    private readonly findings: Findings,
  ) {}

  async examine(given: string | null, listed: Checksums | null): Promise<Examined> {
    const sums = listed ?? (await this.servedChecksums());
    if (sums === null) this.findings.add('checksums-missing', null);
    const manifests = await this.manifests(given, sums);
    const named = manifests.flatMap(({ addresses }) => addresses).flatMap((address) => this.ownPath(address));
    await this.files([...PAGES, ...(sums?.keys() ?? []), ...named], sums);
    return { findings: this.findings.all, addresses: this.asked.size };
  }

  private async servedChecksums(): Promise<Checksums | null> {
    const answer = await this.get(CHECKSUMS);
    // Something else under this name, such as a login page, is no list.
    return 'status' in answer && answer.status === 200 ? readChecksums(textOf(answer)) : null;
  }

  /** The manifests that there are, the handed out and the served one, each looked at. */
  private async manifests(given: string | null, sums: Checksums | null): Promise<Manifest[]> {
    const answer = await this.get(MANIFEST);
    const isServed = 'status' in answer && answer.status === 200;
    if (!isServed && given === null) this.findings.add('manifest-missing', null);
    else if (!isServed) this.findings.add('manifest-not-served', null);
    const served =
      isServed && checkAnswer(MANIFEST, answer, sums?.get(MANIFEST), this.findings)
        ? checkManifest(`/${MANIFEST}`, textOf(answer), this.origin, this.findings)
        : null;
    const handed = given === null ? null : checkManifest(GIVEN_MANIFEST, given, this.origin, this.findings);
    if (served !== null && handed !== null) compareManifests(GIVEN_MANIFEST, handed, served, this.findings);
    return [served, handed].filter((manifest) => manifest !== null);
  }

  /** Files and whatever the pages among them load. */
  private async files(paths: readonly string[], sums: Checksums | null): Promise<void> {
    const fresh = [...new Set(paths)].filter((path) => !this.asked.has(path));
    if (fresh.length === 0) return;
    const loaded = await Promise.all(fresh.map((path) => this.file(path, sums?.get(path))));
    await this.files(loaded.flat(), sums);
  }

  private async file(path: string, sum: string | undefined): Promise<readonly string[]> {
    const answer = await this.get(path);
    if (!checkAnswer(path, answer, sum, this.findings) || !path.endsWith('.html')) return [];
    const html = textOf(answer);
    checkPageHeaders(`/${path}`, answer.headers, html, this.findings);
    const { own, office } = pageParts(new URL(path, `${this.origin}/`), html, this.findings);
    await Promise.all(office.map((url) => this.office(url)));
    return own;
  }

  private async office(url: string): Promise<void> {
    if (this.asked.has(url)) return;
    this.asked.add(url);
    const answer = await this.elsewhere.get(url);
    const reason = 'reason' in answer ? answer.reason : String(answer.status);
    if (reason !== '200') this.findings.add('office-js-unreachable', url, { reason });
  }

  private get(path: string): ReturnType<Fetcher['get']> {
    this.asked.add(path);
    return this.fetcher.get(`${this.origin}/${encodeURI(path)}`);
  }

  private ownPath(address: string): string[] {
    if (!URL.canParse(address)) return [];
    const url = new URL(address);
    return url.origin === this.origin ? [decodeURI(url.pathname.slice(1))] : [];
  }
}

function textOf({ body }: Answer): string {
  return Buffer.from(body).toString('utf8');
}
