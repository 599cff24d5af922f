import type { Direction } from '../alert.ts';
import { readDirection } from '../read-direction.ts';

const isOurs = (role: string | undefined): boolean => role === 'lan' || role === 'dmz';

/**
 * FortiGate's `direction` tells which way the offending packet went in its session, not which way the session went,
 * so the interfaces' roles come first, then the addresses, and the word last.
 */
export function directionOfSession(
  sourceRole: string | undefined,
  destinationRole: string | undefined,
  word: string | undefined,
  sourceIp: string | undefined,
  destinationIp: string | undefined,
): Direction | undefined {
  if (sourceRole === 'wan' && isOurs(destinationRole)) return 'inbound';
  if (isOurs(sourceRole) && destinationRole === 'wan') return 'outbound';
  if (isOurs(sourceRole) && isOurs(destinationRole)) return 'internal';
  const byAddress =
    sourceIp && destinationIp ? readDirection(undefined, { ip: sourceIp }, { ip: destinationIp }) : undefined;
  return byAddress === undefined || byAddress === 'unknown' ? readDirection(word, undefined, undefined) : byAddress;
}
