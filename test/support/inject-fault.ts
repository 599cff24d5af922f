type Next = (args: unknown) => Promise<unknown>;

/** What of a client's middleware stack is used here; the SDK types it per client, too narrowly to share. */
interface Stack {
  add(middleware: (next: Next, context: { readonly commandName?: string }) => Next, options: object): void;
}

export interface Fault {
  /** The command as the client names it: `PutItemCommand`, `PublishCommand`, … */
  readonly command: string;
  /** Name of the error as AWS gives it. */
  readonly error: string;
  /** How many calls fail before the service is well again. */
  readonly times: number;
}

/**
 * Makes the next calls of a command fail as AWS does when the SDK's own retries are used up: the one place where tests
 * break a service.
 */
export function injectFault(client: { readonly middlewareStack: object }, { command, error, times }: Fault): void {
  let left = times;
  (client.middlewareStack as Stack).add(
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
