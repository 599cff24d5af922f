import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type { FunctionSettings } from '../function-settings.ts';

/** A function as Lambda calls it. */
export type LambdaHandler = (event: unknown, context: Context) => unknown;

/** The invocation took longer than the function may. */
export class FunctionTimeoutError extends Error {
  override readonly name = 'FunctionTimeoutError';
  readonly code = 'function_timeout';
}

/** Runs one invocation: the event goes in and the answer comes out as JSON, as over the wire. */
export type Invoke = (event: unknown) => Promise<unknown>;

const throughJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** The context Lambda gives, as far as functions look at it. */
function createContext(name: string, { timeoutSeconds, memoryMegabytes }: FunctionSettings): Context {
  const deadline = Date.now() + timeoutSeconds * 1_000;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    memoryLimitInMB: String(memoryMegabytes),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}

/**
 * Wraps a handler so that it is called as Lambda would: JSON both ways, a context, a time limit. Rejects with what the
 * handler threw, or with `FunctionTimeoutError`; a handler past its time is abandoned, it cannot be killed in process.
 */
export function createInvoke(name: string, settings: FunctionSettings, handler: LambdaHandler): Invoke {
  return async (event) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new FunctionTimeoutError(`${name} timed out after ${settings.timeoutSeconds} seconds`)),
        settings.timeoutSeconds * 1_000,
      );
      timer.unref();
    });
    try {
      const answer = Promise.resolve(handler(throughJson(event), createContext(name, settings)));
      return throughJson(await Promise.race([answer, late]));
    } finally {
      clearTimeout(timer);
    }
  };
}
