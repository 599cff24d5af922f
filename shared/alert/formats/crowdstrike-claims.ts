import type { VendorLabel } from '../alert.ts';
import { textAt, valuesAt } from '../json-path.ts';
import { joinLabels, labelsAt, labelsFrom } from '../vendor-labels.ts';
import type { Json } from './format.ts';

/** Places where a tactic and a technique stand side by side, each with id and name. */
export const CROWDSTRIKE_CLAIMS = ['', 'behaviors', 'event', 'mitre_attack', 'event.MitreAttack', 'mitreAttack'];

/** Where the id of each stands. */
const ID_PATHS = {
  technique: ['technique_id', 'techniqueId', 'techniqueID'],
  tactic: ['tactic_id', 'tacticId', 'tacticID'],
} as const;

/** The proprietary id decides: `CST0000` beside the name `Adware/PUP` makes both CrowdStrike's own. */
function claim(place: unknown, kind: 'technique' | 'tactic'): readonly VendorLabel[] {
  const id = textAt(place, ...ID_PATHS[kind]);
  const name = textAt(place, kind);
  const own = id !== undefined && /^cs/i.test(id);
  if (own)
    return labelsFrom([id], { kind, scheme: 'crowdstrike' }).map((label) => ({
      ...label,
      raw: name ? `${id} ${name}` : id,
      ...(name ? { name } : {}),
    }));
  const byId = id === undefined ? [] : labelsFrom([id], { kind });
  return byId.length > 0 ? byId : labelsFrom(name === undefined ? [] : [name], { kind });
}

/** CrowdStrike's claims: ids where there are ids, else names; lists in one text in events that join several products. */
export function crowdstrikeClaims(json: Json): readonly VendorLabel[] {
  const places = CROWDSTRIKE_CLAIMS.flatMap((path) => (path === '' ? [json] : valuesAt(json, path)));
  return joinLabels(
    ...places.flatMap((place) => [claim(place, 'technique'), claim(place, 'tactic')]),
    labelsAt(json, ['event.TechniqueIds', 'event.Techniques'], { kind: 'technique' }),
    labelsAt(json, ['event.TacticIds', 'event.Tactics'], { kind: 'tactic' }),
  );
}
