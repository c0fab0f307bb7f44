import type { ResultObject } from './result-object';

const CHUNK = 1 << 16;

/**
 * The result object as JSON in pieces of some 64 kB, one entry of each list a line. Ends with a line break.
 */
export function* jsonText(result: ResultObject): Generator<string> {
  let chunk = '';
  for (const piece of pieces(result)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function* pieces(result: ResultObject): Generator<string> {
  yield `{\n  "workbook": ${JSON.stringify(result.workbook)},\n  "profile": ${JSON.stringify(result.profile)},\n`;
  yield `  "summary": ${JSON.stringify(result.summary)},\n`;
  yield* list('indicators', result.indicators);
  yield ',\n';
  yield* list('counts', result.counts);
  yield ',\n';
  yield* list('findings', result.findings);
  if (result.measureGrades !== undefined) {
    yield ',\n';
    yield* list('measureGrades', result.measureGrades);
  }
  if (result.reading !== undefined) {
    yield ',\n';
    yield* list('reading', result.reading);
  }
  yield '\n}\n';
}

function* list(name: string, entries: Iterable<object>): Generator<string> {
  yield `  "${name}": [`;
  let separator = '\n    ';
  for (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ',\n    ';
  }
  yield separator === '\n    ' ? ']' : '\n  ]';
}
