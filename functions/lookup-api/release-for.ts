import type { AttackIndex } from '../../shared/attack/attack-index.ts';
import type { ApiDependencies } from './api-dependencies.ts';
import { ApiProblem } from './problem.ts';

/** The release of a domain in force, or another one that is held. Throws `no_such_version`. */
export async function releaseFor(
  { domains, heldRelease }: Pick<ApiDependencies, 'domains' | 'heldRelease'>,
  domain: string,
  version: string | undefined,
): Promise<AttackIndex> {
  const current = (await domains()).find((each) => each.domain === domain);
  if (current && (version === undefined || version === current.version)) return current;
  if (!current || version === undefined)
    throw new ApiProblem('no_such_version', 'this domain is not held; GET /v1/attack/versions lists what is');
  return heldRelease(domain, version);
}
