import { setTimeout as sleep } from 'node:timers/promises';

/** DynamoDB kept handing items back until the tries ran out: worth another attempt later, not "not found". */
class UnprocessedItemsError extends Error {
  override readonly name = 'UnprocessedItemsError';
  readonly code = 'unprocessed_items';
  readonly left: number;
  constructor(operation: string, left: number, tries: number) {
    super(`${operation}: ${left} items were still unprocessed after ${tries} tries; retry when the table is less busy`);
    this.left = left;
  }
}

/** How long to wait in milliseconds before try `n` (1 = the first repeat): full jitter under a doubling cap. */
export type Backoff = (n: number) => number;

/** 50 ms doubling to 3.2 s, drawn evenly below the cap ("full jitter"), so that writers do not march in step. */
const fullJitter: Backoff = (n) => Math.random() * Math.min(3_200, 50 * 2 ** n);

export interface DrainOptions {
  readonly operation: string;
  /** Tries in all, the first included. Default 8: at most about 6 s of waiting. */
  readonly tries?: number;
  readonly backoff?: Backoff;
}

/**
 * Repeats a batch operation on what it left over until nothing is left. `attempt` gets the pending items and answers
 * with those still unprocessed. Throws `UnprocessedItemsError` when the tries run out.
 */
export async function drainUnprocessed<Item>(
  items: readonly Item[],
  attempt: (pending: readonly Item[]) => Promise<readonly Item[]>,
  { operation, tries = 8, backoff = fullJitter }: DrainOptions,
): Promise<void> {
  let pending = items;
  for (let n = 0; n < tries; n++) {
    if (n > 0) await sleep(backoff(n));
    pending = await attempt(pending);
    if (pending.length === 0) return;
  }
  throw new UnprocessedItemsError(operation, pending.length, tries);
}
