import type { Writable } from 'node:stream';

/** Lines on their way out. */
export interface LineWriter {
  add(line: string): void;
  /** Hands all lines over; resolves when the stream has taken them, so that nothing piles up before a slow reader. */
  flush(): Promise<void>;
}

/** A UTF-16 unit takes three bytes of UTF-8 at the most. */
const MOST_BYTES = 3;

/**
 * Gathers lines as bytes in one piece of memory that is used again. Joining them to one text first, with quotation marks in it
 * that need two bytes a letter, took longer than writing them.
 */
export function createLineWriter(stream: Writable): LineWriter {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 19);
  let used = 0;
  const reserve = (count: number): void => {
    if (used + count <= bytes.length) return;
    const larger = new Uint8Array(2 * (used + count));
    larger.set(bytes.subarray(0, used));
    bytes = larger;
  };
  return {
    add(line) {
      reserve(MOST_BYTES * line.length + 1);
      used += encoder.encodeInto(line, bytes.subarray(used)).written;
      bytes[used++] = 0x0a;
    },
    async flush() {
      if (used === 0) return;
      await new Promise<void>((resolve) => {
        stream.write(bytes.subarray(0, used), () => resolve());
      });
      used = 0;
    },
  };
}
