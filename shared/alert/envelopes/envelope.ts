import type { Json } from '../formats/format.ts';

/** Something that carries alerts and is none itself: how to know it and how to open it. */
export interface Envelope {
  readonly name: string;
  readonly title: string;
  /** It has one of these keys at the least, asked first, since most objects have none. */
  readonly keys: readonly string[];
  recognises(json: Json): boolean;
  /** What it carries: parsed JSON or text, one element an alert (or a further envelope). Throws `AlertError` when it cannot be opened. */
  open(json: Json): readonly unknown[];
}
