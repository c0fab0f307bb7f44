import type { Input } from './inputs';
import { newErrors, openXmlErrors, type OpenXmlError } from './open-xml-errors';

const errorsBefore = new Map<Input, Promise<readonly OpenXmlError[]>>();

/** The errors that a workbook has after something was written into it, and did not have before. */
export async function addedErrors(input: Input, write: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<string[]> {
  const bytes = await input.bytes();
  const written = await write(bytes);
  if (Buffer.from(written).equals(Buffer.from(bytes))) throw new Error(`Nothing was written into ${input.name}`);
  const after = await openXmlErrors(written, input.extension);
  if (after.length === 0) return [];
  const before = errorsBefore.get(input) ?? openXmlErrors(bytes, input.extension);
  errorsBefore.set(input, before);
  return newErrors(await before, after);
}
