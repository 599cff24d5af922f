import { textAt } from '../json-path.ts';
import { readDirection } from '../read-direction.ts';
import type { Json } from './format.ts';

/**
 * The host that was hit, where `dvchost` is not it: of a connection whose ends have other names it is a sensor that
 * reports. Nothing where it may be the host itself, as of products that run on one.
 */
export function endHitIn(json: Json, direction: string | undefined): string | undefined {
  const [sensor, from, to] = [textAt(json, 'dvchost'), textAt(json, 'shost'), textAt(json, 'dhost')];
  const [source, destination] = [textAt(json, 'src'), textAt(json, 'dst')];
  if (sensor === undefined || source === undefined || destination === undefined) return undefined;
  if (sensor === from || sensor === to) return undefined;
  const isOutbound = readDirection(direction, { ip: source }, { ip: destination }) === 'outbound';
  return isOutbound ? (from ?? to) : (to ?? from);
}
