import { readFile, writeFile } from 'node:fs/promises';
import { summarise } from '../../src/evaluation/counts/summary';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { zlibCodec } from '../../src/xlsx/node/zlib-codec';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { measured } from './child';

/** The whole job on a file: read it, evaluate, write the evaluated file. Arguments: input, output. */
const [input = '', output = ''] = process.argv.slice(2);

void measured(async () => {
  const book = await openWorkbook(await readFile(input), 'large.xlsx', { codec: zlibCodec });
  const evaluation = evaluateWorkbook(book.snapshot, { profile: parseProfile({}) });
  await writeFile(output, await book.commit(evaluation.plan));
  const { indicators, counts } = summarise(evaluation);
  return { indicators, counts };
});
