/** Writes numbers and texts one after the other into a growing buffer, little-endian. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
  bytes(values: Uint8Array | Int8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }
  /** An unsigned integer in 7-bit groups: small numbers take one byte. */
  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }
  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.varint(bytes.length);
    this.bytes(bytes);
  }
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. Throws a RangeError past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  /** How many bytes are still to be read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }
  bytes(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) throw new RangeError('the model file ends too early');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('the model file ends too early');
    return byte;
  }
  signedBytes(count: number): Int8Array {
    const bytes = this.bytes(count);
    return new Int8Array(bytes.buffer, bytes.byteOffset, count);
  }
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
  text(): string {
    return new TextDecoder().decode(this.bytes(this.varint()));
  }
}
