/** Runs a task, now or when there is a place for it. */
export type Limit = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Runs tasks so that at most `limit` are under way at once; the others start, in order, as places become free. */
export function limitConcurrency(limit: number): Limit {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resume) => waiting.push(resume));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
