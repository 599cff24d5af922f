import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ChildOptions, ReadyMessage } from './child-lifetime.ts';

/** A server that could not be started, or died too often: the stack cannot go on without it. */
export class ChildServerError extends Error {
  override readonly name = 'ChildServerError';
  readonly code = 'child_server_died';
}

export interface ChildServerOptions {
  readonly name: string;
  readonly script: URL;
  readonly directory?: string;
  /** Called after a restart, before anyone is told: what was in memory is to be made again. */
  readonly onRestart?: () => Promise<void>;
  /** Called when it died too often. */
  readonly onGivenUp: (error: ChildServerError) => void;
}

export interface ChildServer {
  readonly port: number;
  readonly endpoint: string;
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

/** How long a start may take, in milliseconds; slow disks and busy machines included. */
const START_LIMIT = 30_000;

/** A server that dies more often than this within a minute is broken, not unlucky. */
const DEATHS_A_MINUTE = 5;

/** Starts the process and waits until it listens. */
async function launch(
  name: string,
  script: URL,
  options: ChildOptions,
): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(script, [JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // The house's own settings for tests or debuggers are not the child's.
    execArgv: [],
  });
  let stderr = '';
  child.stderr?.on('data', (text: Buffer) => {
    stderr = `${stderr}${text.toString()}`.slice(-2_000);
  });
  const gone = once(child, 'exit').then(([code]) => {
    throw new ChildServerError(`${name} ended with ${String(code)} before it was ready: ${stderr.trim()}`);
  });
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new ChildServerError(`${name} was not ready in time`)), START_LIMIT);
    timer.unref();
  });
  try {
    const [message] = (await Promise.race([once(child, 'message'), gone, late])) as [ReadyMessage];
    gone.catch(() => {});
    return { child, port: message.ready };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/**
 * Runs a server in a process of its own and starts it again, on the same port, when it dies. It never outlives this
 * process. Throws `ChildServerError` where the first start fails.
 */
export async function startChildServer(options: ChildServerOptions): Promise<ChildServer> {
  const { name, script, directory } = options;
  let stopping = false;
  let deaths: readonly number[] = [];
  let current: ChildProcess;

  const watch = (child: ChildProcess, port: number) => {
    current = child;
    child.once('exit', () => {
      if (!stopping) void restart(port);
    });
  };
  const restart = async (port: number): Promise<void> => {
    deaths = [...deaths, Date.now()].filter((at) => at > Date.now() - 60_000);
    if (deaths.length > DEATHS_A_MINUTE) {
      options.onGivenUp(new ChildServerError(`${name} died ${deaths.length} times within a minute`));
      return;
    }
    try {
      const next = await launch(name, script, { port, ...(directory !== undefined && { directory }) });
      if (stopping) next.child.kill('SIGTERM');
      else {
        watch(next.child, port);
        await options.onRestart?.();
      }
    } catch {
      if (!stopping) await restart(port);
    }
  };

  const first = await launch(name, script, { port: 0, ...(directory !== undefined && { directory }) });
  watch(first.child, first.port);
  return {
    port: first.port,
    endpoint: `http://127.0.0.1:${first.port}`,
    pid: () => current.pid,
    async stop() {
      stopping = true;
      if (current.exitCode !== null || current.signalCode !== null) return;
      const exited = once(current, 'exit');
      if (current.connected) current.disconnect();
      const timer = setTimeout(() => current.kill('SIGKILL'), 4_000);
      await exited;
      clearTimeout(timer);
    },
  };
}
