/** A few WebAssembly instructions by name, and the frame around one function: enough for a loop, where a compiler would be a tool more. */

const SIMD = 0xfd;

const END = 0x0b;
const I32 = 0x7f;
const V128 = 0x7b;

/** An unsigned number in 7-bit groups, as WebAssembly writes them. */
function unsigned(value: number): number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)];
}

/** A small number that may be negative: one bit of the last group is the sign. */
const signed = (value: number): number[] =>
  value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];

const simd = (code: number, ...more: readonly number[]): number[] => [SIMD, ...unsigned(code), ...more];

/** A place in memory: how it is aligned (8 bytes at least), and how far it is from the address on the stack. */
const at = (offset: number): number[] => [3, ...unsigned(offset)];

/** Instructions; numbers are those of parameters and locals. */
export const code = {
  get: (local: number): number[] => [0x20, ...unsigned(local)],
  set: (local: number): number[] => [0x21, ...unsigned(local)],
  /** Sets a local and leaves the value where it was. */
  tee: (local: number): number[] => [0x22, ...unsigned(local)],
  /** Adds to an address. */
  advance: (bytes: number): number[] => [0x41, ...signed(bytes), 0x6a],
  /** Repeats the body while its last value, an address, is below that in a local. */
  repeatBelow: (body: readonly number[], limit: number): number[] => [
    ...[0x03, 0x40],
    ...body,
    ...code.get(limit),
    ...[0x49, 0x0d, 0],
    END,
  ],
  /** Two floats, as doubles. */
  loadTwoFloats: (offset: number): number[] => [...simd(0x5d, ...at(offset)), ...simd(0x5f)],
  /** One double, twice. */
  loadDoubleTwice: (offset: number): number[] => simd(0x0a, ...at(offset)),
  multiply: simd(0xf2),
  add: simd(0xf0),
  /** Two doubles, as floats. */
  round: simd(0x5e),
  /** The first two floats of each of two. */
  join: simd(0x0d, ...[0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]),
  store: (offset: number): number[] => simd(0x0b, ...at(offset)),
} as const;

const section = (id: number, ...content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content];

const text = (name: string): number[] => [name.length, ...new TextEncoder().encode(name)];

/** What a module of one function is made of. */
export interface WasmFunction {
  /** Addresses that it takes; the locals behind them are numbered on. */
  readonly addresses: number;
  readonly addressLocals: number;
  /** Locals of two doubles or four floats each. */
  readonly vectorLocals: number;
  readonly body: readonly number[];
}

/** The bytes of a module that exports the function as `run` and takes its memory from outside as `from.memory`. */
export function wasmModule({ addresses, addressLocals, vectorLocals, body }: WasmFunction): Uint8Array<ArrayBuffer> {
  const whole = [2, addressLocals, I32, vectorLocals, V128, ...body, END];
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, addresses, ...Array<number>(addresses).fill(I32), 0),
    ...section(2, 1, ...text('from'), ...text('memory'), 2, 0, 1),
    ...section(3, 1, 0),
    ...section(7, 1, ...text('run'), 0, 0),
    ...section(10, 1, ...unsigned(whole.length), ...whole),
  );
}
