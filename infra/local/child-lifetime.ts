/** What a child server tells its parent once it listens. */
export interface ReadyMessage {
  readonly ready: number;
}

/** What a child server is started with, as JSON in its first argument. */
export interface ChildOptions {
  /** 0: any free port. After a death the supervisor asks for the same one again. */
  readonly port: number;
  /** Where state is kept; in memory when absent. */
  readonly directory?: string;
}

/** The options this process was started with. */
export const readChildOptions = (): ChildOptions => JSON.parse(process.argv[2] ?? '{"port":0}') as ChildOptions;

/** Tells the parent which port is served. */
export function announceReady(port: number): void {
  process.send?.({ ready: port } satisfies ReadyMessage);
}

/**
 * Ties this process to its parent: it closes when the parent says so or is gone, by whatever death; Ctrl-C in the
 * terminal reaches it too and is left to the parent, which closes things in order.
 */
export function followParent(close: () => Promise<void>): void {
  const leave = () => {
    const deadline = setTimeout(() => process.exit(0), 3_000);
    deadline.unref();
    close().finally(() => process.exit(0));
  };
  process.on('disconnect', leave);
  process.on('SIGTERM', leave);
  process.on('SIGINT', () => {});
}
