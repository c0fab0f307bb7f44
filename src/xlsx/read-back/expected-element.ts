import { joined } from '../zip/joined';
import { NO_MATCH } from './text-match';

/** The data looked at last, and a view of them that takes four bytes at a time. */
let lastBytes: Uint8Array = new Uint8Array(0);
let lastView: DataView = new DataView(lastBytes.buffer);

function viewOf(bytes: Uint8Array): DataView {
  if (bytes !== lastBytes) {
    lastBytes = bytes;
    lastView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return lastView;
}

/** The bytes of an element with a row's number in one or more places. */
export class ExpectedElement {
  private bytes: Uint8Array = new Uint8Array(0);
  private view = new DataView(this.bytes.buffer);
  private places: number[] = [];
  private length = -1;

  /** @param pieces what stands before, between and behind the places */
  constructor(private readonly pieces: readonly Uint8Array[]) {}

  /** Goes along the element in a row. @returns where it ends, or {@link NO_MATCH} */
  match(bytes: Uint8Array, at: number, digits: Uint8Array): number {
    this.write(digits);
    const wanted = this.view;
    const view = viewOf(bytes);
    const length = wanted.byteLength;
    if (at + length > view.byteLength) return NO_MATCH;
    let i = 0;
    // Eight at a time: most of what is read back passes through here. What is equal as numbers is so byte by byte, because text has no
    // NUL (the two zeros); what is no number differs from itself, and is read sign by sign then.
    for (const last = length - 7; i < last; i += 8) if (view.getFloat64(at + i) !== wanted.getFloat64(i)) return NO_MATCH;
    for (; i < length; i++) if (view.getUint8(at + i) !== wanted.getUint8(i)) return NO_MATCH;
    return at + length;
  }

  private write(digits: Uint8Array): void {
    if (digits.length !== this.length) this.layOut(digits.length);
    const { bytes, places } = this;
    const [shown = 0] = places;
    for (let digit = digits.length - 1; digit >= 0; digit--) {
      // The next row's number mostly differs in the last digit alone.
      if (bytes[shown + digit] === digits[digit]) continue;
      for (let i = 0; i < places.length; i++) bytes[places[i]! + digit] = digits[digit]!;
    }
  }

  private layOut(length: number): void {
    this.length = length;
    this.places = [];
    const gap = new Uint8Array(length);
    const parts: Uint8Array[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      if (parts.length > 0) {
        this.places.push(at);
        parts.push(gap);
        at += length;
      }
      parts.push(piece);
      at += piece.length;
    }
    // One piece alone would be given back itself, and must not change.
    this.bytes = Uint8Array.from(joined(parts));
    this.view = new DataView(this.bytes.buffer);
  }
}
