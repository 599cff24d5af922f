import { FUNCTIONS, type FunctionName } from '../function-settings.ts';
import { createInvoke, type Invoke, type LambdaHandler } from './invoke-function.ts';

/** Loads a function's handler (its cold start: the environment must be set) and makes it callable as Lambda would. */
export async function loadFunction(name: FunctionName): Promise<Invoke> {
  const module: unknown = await import(new URL(`../../functions/${name}/handler.ts`, import.meta.url).href);
  const { handler } = module as { readonly handler?: LambdaHandler };
  if (typeof handler !== 'function') throw new TypeError(`functions/${name}/handler.ts exports no handler`);
  return createInvoke(name, FUNCTIONS[name], handler);
}
