/** Makes a task that runs once at a time: who asks while it is under way waits for that run. */
export function runOnceAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= task().finally(() => {
      running = undefined;
    });
    return running;
  };
}
