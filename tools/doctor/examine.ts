import { createHash } from 'node:crypto';
import { Fetcher, type Answer, type NoAnswer } from './server/answer';
import { checkAnswer, type AskedFile } from './checks/check-answer';
import { checkCertificate } from './checks/check-certificate';
import { checkManifest, compareManifests } from './checks/check-manifest';
import { checkPageHeaders, pageParts } from './checks/check-page';
import { checkSite } from './checks/check-site';
import { readChecksums, type Checksums } from './manifest/checksums';
import { demanding, rootsOnly, undemanding, type Connection } from './server/connection';
import { encodingNamed, markedEncoding } from './server/character-encoding';
import { contentTypeOf } from './server/content-type';
import { Findings, type DoctorFinding } from './finding';
import type { Manifest } from './manifest/manifest';
import { addressOf, ownPath } from './server/own-path';

/** The pages that Excel opens: the pane, and what the button's outcome is shown in. */
const PAGES = ['taskpane.html', 'outcome.html'];
const MANIFEST = 'manifest.xml';
const CHECKSUMS = 'SHA256SUMS.txt';
/** Files of three kinds, which every release has under the same names: what stands before the site answers all of them alike. */
const ALWAYS_THERE = [...PAGES, MANIFEST, 'taskpane.js'];
/** How the report names the manifest that is handed out. */
const GIVEN_MANIFEST = '--manifest';

/** What is to be examined. */
export interface Examination extends Connection {
  readonly origin: string;
  /** The manifest that is handed out; null: not at hand. */
  readonly manifest: Uint8Array | null;
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
  if (!(await checkCertificate(origin, tls, rootsOnly(connection), findings))) return { findings: findings.all, addresses: 0 };
  const fetcher = new Fetcher(tls);
  // Made when it is needed: reading all authorities' certificates takes a while.
  let elsewhere: Fetcher | undefined;
  const fetchElsewhere = (url: string): Promise<Answer | NoAnswer> => (elsewhere ??= new Fetcher(demanding(connection))).get(url);
  try {
    return await new Site(origin, fetcher, fetchElsewhere, findings).examine(manifest, checksums);
  } finally {
    fetcher.close();
    elsewhere?.close();
  }
}

class Site {
  private readonly asked = new Map<string, Promise<Answer | NoAnswer>>();

  constructor(
    private readonly origin: string,
    private readonly fetcher: Fetcher,
    private readonly fetchElsewhere: (url: string) => Promise<Answer | NoAnswer>,
    private readonly findings: Findings,
  ) {}

  async examine(given: Uint8Array | null, listed: Checksums | null): Promise<Examined> {
    if (await this.isReached()) {
      const sums = listed ?? (await this.servedChecksums());
      if (sums === null) this.findings.add('checksums-missing', null);
      const named = await this.manifests(given, sums);
      await this.files([...PAGES, ...(sums?.keys() ?? []), ...named], sums, new Set([MANIFEST]));
    }
    return { findings: this.findings.all, addresses: this.asked.size };
  }

  private async isReached(): Promise<boolean> {
    const answers = await Promise.all(
      ALWAYS_THERE.map(async (path) => ({ path, address: addressOf(this.origin, path), answer: await this.get(path) })),
    );
    return checkSite(answers, this.findings);
  }

  private async servedChecksums(): Promise<Checksums | null> {
    const answer = await this.get(CHECKSUMS);
    // Something else under this name, such as a login page, is no list.
    return 'status' in answer && answer.status === 200 ? readChecksums(textOf(answer)) : null;
  }

  /** Looks at the manifests that there are, the handed out and the served one. @returns the paths that they name */
  private async manifests(given: Uint8Array | null, sums: Checksums | null): Promise<readonly string[]> {
    const answer = await this.get(MANIFEST);
    const isServed = 'status' in answer && answer.status === 200;
    if (!isServed && given === null) this.findings.add('manifest-missing', null);
    else if (!isServed) this.findings.add('manifest-not-served', null);
    const isRead = isServed && checkAnswer(this.asking(MANIFEST, sums), answer, this.findings);
    const served = isRead ? this.manifest(`/${MANIFEST}`, answer.body) : null;
    const handed = given === null ? null : this.manifest(GIVEN_MANIFEST, given);
    if (served !== null && handed !== null) compareManifests(GIVEN_MANIFEST, handed, served, this.findings);
    const paths = [...this.paths(`/${MANIFEST}`, served), ...this.paths(GIVEN_MANIFEST, handed)];
    const sum = sums?.get(MANIFEST) ?? (isRead ? sumOf(answer.body) : undefined);
    // Where something is said about it already, the bytes differ for that.
    if (given !== null && sum !== undefined && sumOf(given) !== sum && !this.findings.has(GIVEN_MANIFEST))
      this.findings.add('manifest-differs', GIVEN_MANIFEST);
    return paths;
  }

  private manifest(where: string, bytes: Uint8Array): Manifest | null {
    return checkManifest({ where, origin: this.origin }, bytes, this.findings);
  }

  /** Files that were not looked at yet, and whatever the pages among them load. */
  private async files(paths: readonly string[], sums: Checksums | null, seen: ReadonlySet<string>): Promise<void> {
    const fresh = [...new Set(paths)].filter((path) => !seen.has(path));
    if (fresh.length === 0) return;
    const loaded = await Promise.all(fresh.map((path) => this.file(path, sums)));
    await this.files(loaded.flat(), sums, new Set([...seen, ...fresh]));
  }

  private async file(path: string, sums: Checksums | null): Promise<readonly string[]> {
    const answer = await this.get(path);
    if (!checkAnswer(this.asking(path, sums), answer, this.findings) || !path.endsWith('.html')) return [];
    const html = textOf(answer);
    const page = new URL(addressOf(this.origin, path));
    checkPageHeaders(page, answer.headers, html, this.findings);
    const { own, office } = pageParts(page, html, this.findings);
    await Promise.all(office.map((url) => this.office(url)));
    return own;
  }

  private async office(url: string): Promise<void> {
    if (this.asked.has(url)) return;
    const asked = this.fetchElsewhere(url);
    this.asked.set(url, asked);
    const answer = await asked;
    const reason = 'reason' in answer ? answer.reason : String(answer.status);
    if (reason !== '200') this.findings.add('office-js-unreachable', url, { reason });
  }

  private get(path: string): Promise<Answer | NoAnswer> {
    const asked = this.asked.get(path) ?? this.fetcher.get(addressOf(this.origin, path));
    this.asked.set(path, asked);
    return asked;
  }

  private asking(path: string, sums: Checksums | null): AskedFile {
    return { path, address: addressOf(this.origin, path), sum: sums?.get(path) };
  }

  /** What a manifest names on this server. */
  private paths(where: string, manifest: Manifest | null): string[] {
    const urls = (manifest?.addresses ?? []).flatMap((address) => (URL.canParse(address) ? [new URL(address)] : []));
    return urls.filter((url) => url.origin === this.origin).flatMap((url) => ownPath(url, where, this.findings));
  }
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The text as a browser reads it. */
function textOf({ headers, body }: Answer): string {
  const named = markedEncoding(body) ?? contentTypeOf(headers).charset ?? 'utf-8';
  return new TextDecoder(encodingNamed(named) ?? 'utf-8').decode(body);
}
