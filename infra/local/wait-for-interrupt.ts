export interface Interrupt {
  /** Resolves with the exit code once someone wants an end: 0 after Ctrl-C or SIGTERM. */
  readonly signal: Promise<number>;
  /** Asks for the end from inside, with this exit code. */
  now(exitCode: number): void;
}

/** Listens for Ctrl-C and SIGTERM. A second one ends the process at once, whatever it is doing. */
export function waitForInterrupt(): Interrupt {
  const { promise, resolve } = Promise.withResolvers<number>();
  let asked = false;
  const onSignal = () => {
    if (asked) process.exit(130);
    asked = true;
    resolve(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { signal: promise, now: resolve };
}
