interface BatchInput {
  readonly RequestItems: Readonly<Record<string, readonly unknown[] | { readonly Keys: readonly unknown[] }>>;
}

type Next = (args: { readonly input: BatchInput }) => Promise<{ output: Record<string, unknown> }>;

interface Stack {
  add(middleware: (next: Next, context: { readonly commandName?: string }) => Next, options: object): void;
}

/** Splits a list: the share that is handed back, and the rest. */
function part<Item>(items: readonly Item[], share: number): readonly [readonly Item[], readonly Item[]] {
  const left = Math.ceil(items.length * share);
  return [items.slice(0, left), items.slice(left)];
}

/**
 * Makes DynamoDB hand back this share of every batch, as it does under load and dynalite never does: what is handed
 * back does not reach the table.
 */
export function leaveUnprocessed(client: { readonly middlewareStack: object }, share: number): void {
  let call = 0;
  (client.middlewareStack as Stack).add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'BatchWriteItemCommand' && commandName !== 'BatchGetItemCommand') return next(args);
        call += 1;
        const [[table, requests] = ['', []]] = Object.entries(args.input.RequestItems);
        const writes = Array.isArray(requests);
        const list = writes ? requests : (requests as { readonly Keys: readonly unknown[] }).Keys;
        // A share below one must come to an end: of a single item every second call goes through.
        const [left, done] = part(list, share < 1 && list.length < 2 && call % 2 === 0 ? 0 : share);
        const wrap = (some: readonly unknown[]) => ({ [table]: writes ? some : { Keys: some } });
        const answer =
          done.length > 0
            ? await next({ ...args, input: { ...args.input, RequestItems: wrap(done) } as BatchInput })
            : { output: {} as Record<string, unknown> };
        const name = writes ? 'UnprocessedItems' : 'UnprocessedKeys';
        return { ...answer, output: { ...answer.output, [name]: left.length > 0 ? wrap(left) : {} } };
      },
    { step: 'initialize', name: 'leave-unprocessed', priority: 'low' },
  );
}
