import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { ApiProblem, type ProblemCode } from './problem.ts';
import type { Route, RouteRequest } from './route.ts';

/** The largest body in bytes: 1 MB, as SQS takes at most 1 MiB for a message. */
const BODY_LIMIT = 1_000_000;

/** Values of these parameters are never shown back, so that a problem cannot carry an attacker's text far. */
const describe = (issues: readonly z.core.$ZodIssue[]) =>
  issues
    .slice(0, 20)
    .map(({ path, message }) => ({ field: path.map(String).join('.').slice(0, 100), message: message.slice(0, 300) }));

/** Reads a value by a schema; throws an `ApiProblem` that names every field that is wrong. */
function readBy<Schema extends z.ZodType>(schema: Schema, value: unknown, code: ProblemCode): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = describe(result.error.issues);
  const detail = errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ');
  throw new ApiProblem(code, detail.slice(0, 1_000), { errors });
}

/** The body as text. Throws `body_too_large`. */
function readBody({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string {
  const bytes = isBase64Encoded ? Math.floor(body.length * 0.75) : Buffer.byteLength(body);
  if (bytes > BODY_LIMIT)
    throw new ApiProblem(
      'body_too_large',
      `the body has ${bytes} bytes; at most ${BODY_LIMIT} are taken: send it in parts`,
    );
  return isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
}

/** Reads JSON. Throws `invalid_json`, also where there is no body at all. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch (error) {
    const why =
      error instanceof SyntaxError
        ? 'it ends early, or has something that JSON does not allow'
        : 'it is nested too deeply';
    throw new ApiProblem('invalid_json', `the body cannot be read as JSON: ${text === '' ? 'it is empty' : why}`);
  }
}

/** A part of a path as it was meant. Throws `invalid_parameter` where it is not properly encoded. */
function decodePart(name: string, part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ApiProblem('invalid_parameter', `${name} is not properly percent-encoded`, {
      errors: [{ field: name, message: 'is not properly percent-encoded' }],
    });
  }
}

/** Reads and checks everything that a request brings, by the route's schemas. */
export function readRequest(
  route: Route,
  event: APIGatewayProxyEventV2,
): Omit<RouteRequest<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, unknown>, 'caller'> {
  const parts = Object.entries(event.pathParameters ?? {}).map(
    ([name, part]) => [name, decodePart(name, part ?? '')] as const,
  );
  const text = readBody(event);
  const params = route.params ? readBy(route.params, Object.fromEntries(parts), 'invalid_parameter') : {};
  const query = route.query ? readBy(route.query, event.queryStringParameters ?? {}, 'invalid_parameter') : {};
  const body =
    route.body === undefined
      ? undefined
      : route.bodyKind === 'alerts'
        ? text
        : readBy(route.body, text === '' && route.bodyOptional ? {} : parseJson(text), 'invalid_body');
  return { params, query, body, headers: event.headers ?? {} };
}
