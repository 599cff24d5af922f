/** The last one in each queue, by its owner and key. */
const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs tasks of one owner and key one after the other, in the order in which they came. Saves writers of one process from
 * losing races against each other; those of other processes are held off by the store's own conditions.
 */
export async function takeTurns<Result>(owner: object, key: string, task: () => Promise<Result>): Promise<Result> {
  const queue = queues.get(owner) ?? new Map<string, Promise<unknown>>();
  queues.set(owner, queue);
  const before = queue.get(key) ?? Promise.resolve();
  const mine = before.then(task, task);
  queue.set(key, mine);
  try {
    return await mine;
  } finally {
    if (queue.get(key) === mine) queue.delete(key);
  }
}
