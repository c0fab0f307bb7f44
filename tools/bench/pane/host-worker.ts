import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { loadFormatLibrary } from '../../../src/evaluation/figures/formats/format-library';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { ExcelHost } from '../../workbench/host/excel-host';
import { loadSnapshot } from '../../workbench/host/workbook/load-snapshot';
import type { FromHost, ToHost } from './host-messages';

/** What Excel on the web takes and gives at once. */
const PAYLOAD_LIMIT = 5_000_000;

/** The emulated Excel in a thread of its own, as the real one is in a process of its own: its work is none of the pane's. */
let host: ExcelHost | null = null;
const thread = self as unknown as { postMessage(message: FromHost): void; onmessage: (event: { readonly data: ToHost }) => void };

async function open(book: string): Promise<void> {
  const snapshot = (await (await fetch(book)).json()) as WorkbookSnapshot;
  const workbook = loadSnapshot(snapshot, (_, { sheet, row, column }) => results.get(`${sheet} ${String(row)} ${String(column)}`) ?? 0);
  await loadFormatLibrary(snapshot.styles.map(({ numberFormat }) => numberFormat));
  // Excel calculates; what comes out is what the plan says.
  const results = new Map(
    evaluateWorkbook(snapshot, { profile: parseProfile({}) }).plan.sheets.flatMap(({ name, writes }) =>
      writes.map(({ row, column, value }) => [`${name} ${String(row)} ${String(column)}`, value ?? ''] as const),
    ),
  );
  host = new ExcelHost(workbook, { payloadLimit: PAYLOAD_LIMIT });
  host.bridge.onMessageFromHost = (text) => {
    thread.postMessage({ kind: 'wire', text });
  };
  thread.postMessage({ kind: 'opened', name: workbook.name });
}

thread.onmessage = ({ data }) => {
  if (data.kind === 'open') void open(data.book);
  else if (data.kind === 'wire') host?.bridge.sendMessageToHost(data.text);
  else {
    const { sheet, row, column, value } = data;
    const [found] = (host?.workbook.sheets ?? []).filter(({ name }) => name === sheet);
    found?.write({ top: row, left: column, bottom: row, right: column }, [[value]]);
  }
};
