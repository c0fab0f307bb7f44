import { runCase } from '../../test/tools/fuzz/run-case';
import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { portableCodec } from '../../src/xlsx/zip/portable-codec';
import type { Answer, Order } from './messages';

/** The process that opens what may be hostile: one file at a time, until it is told to stop or is stopped. */
process.on('message', (order: Order) => {
  void answer(order).then((said) => process.send?.(said));
});

async function answer({ number, file, native }: Order): Promise<Answer> {
  const before = process.cpuUsage();
  let outcome: string | null = null;
  let failure = '';
  try {
    // Structured cloning hands over a view of a larger buffer; a file is a buffer of its own.
    outcome = await runCase(file.slice(), native ? zlibCodec : portableCodec, number);
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  return { number, outcome, failure, cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS * 1024 };
}
