/**
 * Encoded text with a row's number in one or more places. It is kept as written for the last row, because the next row's
 * number mostly has as many digits: then only these have to be written.
 */
export class RowText {
  private bytes: Uint8Array = new Uint8Array(0);
  private readonly places: Int32Array;
  private digits = -1;

  /** @param pieces what stands before, between and behind the places */
  constructor(private readonly pieces: readonly Uint8Array[]) {
    this.places = new Int32Array(pieces.length - 1);
  }

  /** The text for one row. It is good until the next call. @param number the row's number in decimal */
  in(number: string): Uint8Array {
    if (number.length !== this.digits) this.layOut(number.length);
    const { bytes, places } = this;
    for (let digit = 0; digit < number.length; digit++) {
      const code = number.charCodeAt(digit);
      for (let i = 0; i < places.length; i++) bytes[places[i]! + digit] = code;
    }
    return bytes;
  }

  private layOut(digits: number): void {
    this.digits = digits;
    this.bytes = new Uint8Array(this.pieces.reduce((sum, piece) => sum + piece.length, digits * this.places.length));
    let at = 0;
    this.pieces.forEach((piece, index) => {
      this.bytes.set(piece, at);
      at += piece.length;
      if (index < this.places.length) this.places[index] = at;
      at += digits;
    });
  }
}
