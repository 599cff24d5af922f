import type * as z from 'zod';
import type { ApiDependencies } from './api-dependencies.ts';
import type { Caller, Scope } from './caller.ts';
import type { ProblemCode } from './problem.ts';

/** What a route is asked with, read and checked. */
export interface RouteRequest<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What a route answers. The body is sent as JSON. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One example of a route: sent as it is in the tests of the document. */
interface RouteExample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number;
}

/** One operation of the API: all that handler, document and tests know of it. */
export interface RouteDefinition<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly scope: Scope;
  /** A sentence for the document. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** `alerts`: the body is read as alerts, in any format, by the route itself. */
  readonly bodyKind?: 'json' | 'alerts';
  /** True where the body may be left out: then its defaults count. */
  readonly bodyOptional?: boolean;
  /** The reply has an ETag and honours `If-None-Match`. */
  readonly cached?: boolean;
  /** The answers that are no problems: status and schema of the body. */
  readonly replies: Readonly<Record<number, z.ZodType>>;
  /** The problems that are this route's own; those that every route has are added. */
  readonly problems?: readonly ProblemCode[];
  readonly example: RouteExample;
  readonly handle: (
    request: RouteRequest<z.infer<Params>, z.infer<Query>, z.infer<Body>>,
    dependencies: ApiDependencies,
  ) => Promise<Reply>;
}

/** A route with its types hidden, as the router and the document hold it. */
export type Route = Omit<RouteDefinition<z.ZodObject, z.ZodObject, z.ZodType>, 'handle'> & {
  readonly handle: (
    request: RouteRequest<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, unknown>,
    dependencies: ApiDependencies,
  ) => Promise<Reply>;
};

/** Defines a route; the request's types follow from its schemas. */
export function defineRoute<
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUnknown,
>(definition: RouteDefinition<Params, Query, Body>): Route {
  // The request that reaches `handle` was parsed by these very schemas (read-request.ts).
  return definition as unknown as Route;
}
