type Next = (args: unknown) => Promise<unknown>;

interface Stack {
  add(middleware: (next: Next, context: { readonly commandName?: string }) => Next, options: object): void;
}

const WRITES = new Set(
  ['PutCommand', 'UpdateCommand', 'DeleteCommand', 'BatchWriteCommand'].flatMap((name) => [
    name,
    name.replace('Command', 'ItemCommand'),
  ]),
);

/** The process as killed: nothing it does after this moment reaches the table. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}

export interface Killer {
  /** Writes that got through. */
  readonly writes: () => number;
}

/** Kills a client at its write number `at` (1 = the first): that one and all that come after it fail, reads too. */
export function killAtWrite(client: { readonly middlewareStack: object }, at: number): Killer {
  let writes = 0;
  let dead = false;
  (client.middlewareStack as Stack).add(
    (next, context) => (args) => {
      if (WRITES.has(context.commandName ?? '') && writes + 1 >= at) dead = true;
      if (dead) throw new KilledError('killed');
      if (WRITES.has(context.commandName ?? '')) writes++;
      return next(args);
    },
    { step: 'initialize', name: 'kill', priority: 'high' },
  );
  return { writes: () => writes };
}
