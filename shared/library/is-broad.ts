import { tokenise } from '../text/tokenise.ts';
import { maskSignature } from './signature-key.ts';

/** Words that stand in every other alert: a signature of these alone says nothing that one person should decide. */
const GENERIC = new Set(
  [
    'access account admin administrator agent alarm anomaly anomalous application attack attempt attempted bad behavior',
    'blocked change client code computer connection critical custom danger data default denied detection device domain',
    'endpoint error event execution exploit external failed failure file found generic group high host incident info',
    'information internal intrusion ip level log login low malicious malware medium message misc multiple name network new',
    'notification object observed offense operation other outbound inbound packet policy port process program protocol',
    'query reported request resource response risk root rule script security server service session severity signature',
    'software source status suspicion system test threat traffic triggered trojan unknown unusual update user virus',
    'violation warning web',
  ]
    .join(' ')
    .split(' ')
    .flatMap((word) => tokenise(word)),
);

/** True for a stemmed word that stands in every other alert. */
export const isGeneric = (word: string): boolean => GENERIC.has(word);

/** A signature seen this often matches too much to be decided by one person alone. */
const MANY_SIGHTINGS = 100_000;

/** True where a decision on the signature would reach further than one person can see: it asks for a second one's. */
export function isBroad(signature: string, sightings: number): boolean {
  const telling = tokenise(maskSignature(signature).replace(/<[a-z]+>/g, ' ')).filter((word) => !isGeneric(word));
  return telling.length === 0 || sightings >= MANY_SIGHTINGS;
}
