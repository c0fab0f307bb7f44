import { readFile, writeFile } from 'node:fs/promises';
import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { joined } from '../../src/xlsx/zip/joined';
import { pack } from '../../src/xlsx/zip/rewrite-zip';
import { readZip, unpack } from '../../src/xlsx/zip/zip-archive';
import { measured } from './child';

/**
 * What no program that rewrites a workbook can go below: unfold every part, look at each byte once, and fold it up again, with our own
 * codec. Arguments: input, output.
 */
const [input = '', output = ''] = process.argv.slice(2);

void measured(async () => {
  const packed: Uint8Array[] = [];
  let tags = 0;
  for (const entry of readZip(await readFile(input)).entries) {
    const scanned = (async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of unpack(entry, zlibCodec)) {
        for (let at = 0; at < chunk.length; at++) if (chunk[at] === 0x3c) tags++;
        yield chunk;
      }
    })();
    packed.push(...(await pack(scanned, zlibCodec)).pieces);
  }
  await writeFile(output, joined(packed));
  return { tags };
});
