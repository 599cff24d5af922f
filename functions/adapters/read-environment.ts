import type * as z from 'zod';

/** The function was deployed (or started) without something it needs: nothing it could do would be right. */
class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly code = 'invalid_environment';
}

/**
 * Reads a function's environment once, at cold start, by its schema; names every variable that is missing or wrong
 * in one message, so that a deployment is mended in one go. An empty variable counts as missing.
 */
export function readEnvironment<Schema extends z.ZodObject>(
  functionName: string,
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const variable = issue.path.join('.');
    return present[variable] === undefined ? `${variable} is missing` : `${variable}: ${issue.message}`;
  });
  throw new EnvironmentError(`${functionName} cannot start: ${faults.join('; ')}. infra/ sets them; see README.`);
}
