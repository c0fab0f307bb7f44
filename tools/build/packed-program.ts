import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A module of a program, as Node's `require` takes it. */
export interface ProgramModule {
  /** By which the others ask for it. */
  readonly name: string;
  readonly code: string;
  /** Whether nobody wants to read it here: a library's, which is published elsewhere. */
  readonly packed: boolean;
}

/** Digits of a place in the file. */
const DIGITS = 9;

/**
 * Puts a program's modules into one file. They stand in a comment, which Node passes over in next to no time, and each is compiled
 * when it is first asked for: a command does not wait until another one's libraries have been looked through. `load-packed.cjs`
 * stands before them; it keeps what V8 compiled, too, for the next time.
 * @param modules the modules; their names are unique
 * @param main the name of the one that begins
 * @param keeps the name by which what was compiled is kept; null: it is not
 */
export function packedProgram(modules: readonly ProgramModule[], main: string, keeps: string | null): Uint8Array {
  const texts = modules.map(({ name, code, packed }) => ({
    name,
    packed,
    text: Buffer.from(packed ? brotliCompressSync(code).toString('base64') : inComment(code)),
  }));
  const digest = createHash('sha256');
  for (const { name, text } of texts) digest.update(name).update(text);
  const key = digest.digest('hex').slice(0, 32);
  const places = new Map<string, Place>();
  // Numbers of a fixed width: the places are behind the list that names them.
  let at = Buffer.byteLength(head({ main, keeps, key }, new Map(texts.map(({ name, packed }) => [name, { from: 0, length: 0, packed }]))));
  const body = texts.flatMap(({ name, packed, text }) => {
    const title = Buffer.from(`\n// ${name}\n`);
    places.set(name, { from: at + title.length, length: text.length, packed });
    at += title.length + text.length;
    return [title, text];
  });
  return Buffer.concat([Buffer.from(head({ main, keeps, key }, places)), ...body, Buffer.from('\n*/\n')]);
}

/** Where a module stands in the file, in bytes. */
interface Place {
  readonly from: number;
  readonly length: number;
  readonly packed: boolean;
}

/** What a program's beginning says besides where its modules stand. */
interface Title {
  readonly main: string;
  readonly keeps: string | null;
  /** Tells this program from any other. */
  readonly key: string;
}

function head({ main, keeps, key }: Title, places: ReadonlyMap<string, Place>): string {
  const number = (value: number): string => String(value).padStart(DIGITS);
  const list = [...places].map(
    ([name, { from, length, packed }]) => `  ${JSON.stringify(name)}: [${number(from)}, ${number(length)}, ${String(packed)}],`,
  );
  return [
    '#!/usr/bin/env node',
    `'use strict';`,
    `const KEY = ${JSON.stringify(key)};`,
    `const KEEPS = ${JSON.stringify(keeps)};`,
    '// The modules stand in the comment below, each from a byte on and so many bytes long.',
    'const PLACES = {',
    ...list,
    '};',
    readFileSync(join(__dirname, 'load-packed.cjs'), 'utf8').trimEnd(),
    `load(${JSON.stringify(main)});`,
    '/*',
  ].join('\n');
}

/** Code that stands in a comment must not end it. */
function inComment(code: string): string {
  return code.replace(/\*(~*)\//g, '*$1~/');
}
