/** The part of an SDK client that faults go in by. */
interface Faultable {
  readonly middlewareStack: {
    add(middleware: (next: Next, context: { commandName?: string }) => Next, options: object): void;
  };
}

type Next = (args: never) => Promise<never>;

export interface Fault {
  /** `PutCommand`, `PublishCommand`, …, without the suffix it is matched with too. */
  readonly command: string;
  /** Name of the error as AWS gives it. */
  readonly error: string;
  /** How many calls fail before the service is well again. */
  readonly times: number;
}

/**
 * Makes the next calls of a command fail as AWS would, once the SDK's own retries are used up: the one place where
 * tests break a service.
 */
export function injectFault(client: Faultable, { command, error, times }: Fault): void {
  let left = times;
  client.middlewareStack.add(
    (next, context) => (args) => {
      if (left > 0 && context.commandName === command) {
        left -= 1;
        throw Object.assign(new Error(`injected ${error}`), { name: error, $fault: 'server', $metadata: {} });
      }
      return next(args);
    },
    { step: 'initialize', name: `fault-${command}-${error}`, priority: 'high' },
  );
}
