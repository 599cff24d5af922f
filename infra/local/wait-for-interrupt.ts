export interface Interrupt {
  /** Resolves with the exit code once someone wants an end: 0 after Ctrl-C or SIGTERM. */
  readonly signal: Promise<number>;
  /** Asks for the end from inside, with this exit code. */
  now(exitCode: number): void;
}

/** How often it is looked whether the starter (npm, a shell) is still there, in milliseconds. */
const LOOK_EVERY = 500;

/** One Ctrl-C arrives twice, from the terminal and from npm: signals this close, in milliseconds, are one. */
const SAME_ASKING = 1_000;

/**
 * Listens for Ctrl-C, SIGTERM, a closed terminal, and for the death of whoever started this process: an end of npm must
 * not leave servers behind. Signals after that end the process at once, whatever it is doing.
 */
export function waitForInterrupt(): Interrupt {
  const { promise, resolve } = Promise.withResolvers<number>();
  let askedAt: number | undefined;
  const onSignal = () => {
    if (askedAt !== undefined && performance.now() - askedAt > SAME_ASKING) process.exit(130);
    askedAt ??= performance.now();
    resolve(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  const starter = process.ppid;
  setInterval(() => {
    if (process.ppid !== starter) resolve(0);
  }, LOOK_EVERY).unref();
  return { signal: promise, now: resolve };
}
