/** What a made-up technique of a test bundle is; everything but the id has a default. */
export interface PatternShape {
  readonly id: string;
  readonly name?: string;
  readonly tactics?: readonly string[];
  readonly description?: string;
  readonly revokedBy?: string | readonly string[];
  readonly deprecated?: boolean;
}

export interface BundleShape {
  readonly version?: string;
  readonly domain?: string;
  readonly tactics?: readonly { readonly id: string; readonly name: string; readonly shortname: string }[];
  readonly techniques?: readonly PatternShape[];
  readonly extra?: readonly unknown[];
}

const START = { id: 'TA9001', name: 'Getting In', shortname: 'getting-in' };

/** The STIX id of a made-up technique. */
const stixIdOf = (id: string): string => `attack-pattern--${id.toLowerCase()}`;

function patternObject(shape: PatternShape): Readonly<Record<string, unknown>> {
  return {
    type: 'attack-pattern',
    id: stixIdOf(shape.id),
    name: shape.name ?? `Technique ${shape.id}`,
    description: shape.description ?? `What ${shape.id} is about.`,
    external_references: [{ source_name: 'mitre-attack', external_id: shape.id }],
    kill_chain_phases: (shape.tactics ?? [START.shortname]).map((phase_name) => ({
      kill_chain_name: 'mitre-attack',
      phase_name,
    })),
    ...(shape.revokedBy !== undefined && { revoked: true }),
    ...(shape.deprecated && { x_mitre_deprecated: true }),
    x_mitre_platforms: ['Linux'],
  };
}

const revocations = ({ id, revokedBy = [] }: PatternShape) =>
  [revokedBy].flat().map((target, i) => ({
    type: 'relationship',
    id: `relationship--${id}-${i}`,
    relationship_type: 'revoked-by',
    source_ref: stixIdOf(id),
    target_ref: stixIdOf(target),
  }));

/** The objects of a small STIX bundle in the shape of a release, with names of our own. */
export function bundleObjects(shape: BundleShape = {}): readonly Readonly<Record<string, unknown>>[] {
  const { version = '1.0', domain = 'enterprise-attack', tactics = [START], techniques = [{ id: 'T9001' }] } = shape;
  return [
    { type: 'x-mitre-collection', x_mitre_version: version, modified: '2026-04-28T14:00:00.000Z', name: 'Made up' },
    {
      type: 'x-mitre-matrix',
      id: 'x-mitre-matrix--1',
      external_references: [{ source_name: 'mitre-attack', external_id: domain }],
      tactic_refs: tactics.map((t) => `x-mitre-tactic--${t.id}`),
    },
    ...tactics.map((t) => ({
      type: 'x-mitre-tactic',
      id: `x-mitre-tactic--${t.id}`,
      name: t.name,
      x_mitre_shortname: t.shortname,
      external_references: [{ source_name: 'mitre-attack', external_id: t.id }],
    })),
    ...techniques.map(patternObject),
    ...techniques.flatMap(revocations),
    ...((shape.extra ?? []) as readonly Readonly<Record<string, unknown>>[]),
  ];
}

/** The same as the text that a server would send. */
export const bundleText = (shape: BundleShape = {}): string =>
  JSON.stringify({ type: 'bundle', id: 'bundle--1', objects: bundleObjects(shape) });
