import { createHmac, timingSafeEqual } from 'node:crypto';
import { ApiProblem } from './problem.ts';

const sign = (payload: string, context: string, key: string): Buffer =>
  createHmac('sha256', key).update(`${context}\n${payload}`).digest().subarray(0, 16);

/** A position as a cursor that only we can make, and that is good for this very question only. */
function toCursor(position: string, context: string, key: string): string {
  const payload = Buffer.from(position, 'utf8').toString('base64url');
  return `${payload}.${sign(payload, context, key).toString('base64url')}`;
}

/** Reads a cursor. Throws `bad_cursor` for one that we did not make, or made for another question. */
function fromCursor(cursor: string, context: string, key: string): string {
  const [payload = '', signature = '', ...more] = cursor.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(payload, context, key);
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
    throw new ApiProblem('bad_cursor', 'begin again without a cursor; it goes with the filter it was given for');
  return Buffer.from(payload, 'base64url').toString('utf8');
}

/** One page as a store gives it. */
interface StorePage<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** Reads a page behind a cursor and gives the next cursor with it. `context` is the question, filters included. */
export async function readPage<Item>(
  cursor: string | undefined,
  context: string,
  key: string,
  read: (from: string | undefined) => Promise<StorePage<Item>>,
): Promise<{ readonly items: readonly Item[]; readonly cursor?: string }> {
  const { items, next } = await read(cursor === undefined ? undefined : fromCursor(cursor, context, key));
  return { items, ...(next !== undefined && { cursor: toCursor(next, context, key) }) };
}
