import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly port: number;
  readonly dataDirectory?: string;
  readonly samples: boolean;
  readonly once: boolean;
}

/** The command line is wrong: the message says what is allowed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'wrong_usage';
}

const USAGE = 'npm start -- [--once] [--port N] [--data DIR] [--no-samples]';

/** Reads the options; throws `UsageError` for those unknown or out of range. */
export function readStartOptions(args: readonly string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        once: { type: 'boolean', default: false },
        'no-samples': { type: 'boolean', default: false },
      },
    });
    // A run that ends by itself is called by nobody at a known port, and should not fail where that is taken.
    const port = values.port ?? (values.once ? '0' : '3000');
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port is 0 to 65535, not ${port}`);
    return {
      port: Number(port),
      samples: !values['no-samples'],
      once: values.once,
      ...(values.data !== undefined && { dataDirectory: values.data }),
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nusage: ${USAGE}`);
  }
}
