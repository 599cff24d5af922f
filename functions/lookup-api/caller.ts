import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ApiProblem } from './problem.ts';

/** What a caller may do. */
export type Scope = 'lookup:read' | 'alerts:write' | 'library:write' | 'attack:admin';

/** `gateway`: API Gateway has authorised the request · `none`: the local stack, which listens on this machine only. */
export type Authentication = 'gateway' | 'none';

/** Who asks, as the authoriser names them. */
export interface Caller {
  readonly principal: string;
}

/** The header by which the local stack, where nobody is authenticated, may be told who decides. */
const LOCAL_ANALYST = 'x-analyst';

interface Authorizer {
  readonly jwt?: { readonly claims?: Readonly<Record<string, unknown>>; readonly scopes?: readonly string[] | null };
  readonly iam?: { readonly userArn?: string | null; readonly callerId?: string | null };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 300) : undefined;

/** The scopes of a token: `scope` as OAuth writes it (words), or a list. */
function scopesOf(claims: Readonly<Record<string, unknown>>): readonly string[] {
  const scope = claims['scope'] ?? claims['scp'];
  if (Array.isArray(scope)) return scope.map(String);
  return typeof scope === 'string' ? scope.replace(/[[\],]/g, ' ').split(' ') : [];
}

/**
 * Says who asks and whether they may. A token must carry the route's scope; with IAM the policy on the route has
 * decided before we are called. Whatever is neither is refused. Throws `ApiProblem` `unauthenticated` or `forbidden`.
 */
export function authorise(event: APIGatewayProxyEventV2, scope: Scope, authentication: Authentication): Caller {
  if (authentication === 'none') return { principal: text(event.headers?.[LOCAL_ANALYST]) ?? 'local' };
  const { authorizer } = event.requestContext as { readonly authorizer?: Authorizer };
  const claims = authorizer?.jwt?.claims;
  if (claims) {
    const principal = text(claims['sub']) ?? text(claims['client_id']);
    if (principal === undefined)
      throw new ApiProblem('unauthenticated', 'the token names nobody: it has neither "sub" nor "client_id"');
    if (!scopesOf(claims).includes(scope))
      throw new ApiProblem('forbidden', `the token does not carry the scope "${scope}"`);
    return { principal };
  }
  const principal = text(authorizer?.iam?.userArn) ?? text(authorizer?.iam?.callerId);
  if (principal === undefined)
    throw new ApiProblem(
      'unauthenticated',
      'sign the request (SigV4), or send a bearer token where the API takes them',
    );
  return { principal };
}
