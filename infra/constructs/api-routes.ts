/** What a caller may do: with a JWT authorizer a scope, with IAM a matter of the policy on `execute-api:Invoke`. */
type Scope = 'lookup:read' | 'alerts:write' | 'library:write' | 'attack:admin';

export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly scope: Scope;
}

const read = (path: string): ApiRoute => ({ method: 'GET', path, scope: 'lookup:read' });
const post = (path: string, scope: Scope): ApiRoute => ({ method: 'POST', path, scope });
const put = (path: string, scope: Scope): ApiRoute => ({ method: 'PUT', path, scope });

/** Every route of the HTTP API; there is no catch-all, so what is not here does not reach the function. */
export const API_ROUTES: readonly ApiRoute[] = [
  post('/v1/map', 'lookup:read'),
  post('/v1/alerts', 'alerts:write'),
  read('/v1/alerts/{alertId}'),
  read('/v1/library'),
  read('/v1/library/{signatureKey}'),
  put('/v1/library/{signatureKey}', 'library:write'),
  read('/v1/library/{signatureKey}/history'),
  post('/v1/library/{signatureKey}/revert', 'library:write'),
  post('/v1/library/import', 'library:write'),
  read('/v1/review'),
  read('/v1/connotations'),
  read('/v1/connotations/{term}'),
  put('/v1/connotations/{term}', 'library:write'),
  read('/v1/techniques'),
  read('/v1/techniques/{id}'),
  read('/v1/tactics'),
  read('/v1/attack/versions'),
  read('/v1/attack/diff'),
  read('/v1/attack/impact'),
  post('/v1/attack/refresh', 'attack:admin'),
  post('/v1/attack/rollback', 'attack:admin'),
  read('/v1/layers/observed'),
  read('/v1/openapi.json'),
  read('/v1/health'),
];
