import type { Alert } from '../alert/alert.ts';
import type { MappedTechnique, Mapping } from '../mapping/mapping.ts';
import { techniqueLink } from './attack-links.ts';
import { dropEmpty } from './drop-empty.ts';
import { kindOfHash } from './hash-kind.ts';
import type { OutputContext } from './output-context.ts';
import { stixId } from './stix-id.ts';

type StixObject = Readonly<Record<string, unknown>> & { readonly id: string };

const SPEC = '2.1';

const observable = (type: string, content: Readonly<Record<string, unknown>>): StixObject => ({
  type,
  spec_version: SPEC,
  id: stixId(type, content),
  ...content,
});

const address = (ip: string | undefined): StixObject[] =>
  ip === undefined ? [] : [observable(ip.includes(':') ? 'ipv6-addr' : 'ipv4-addr', { value: ip })];

function fileContent(name: string, hash: string | undefined): Readonly<Record<string, unknown>> {
  const kind = kindOfHash(hash);
  return { ...(kind ? { hashes: { [kind.name]: hash } } : {}), name };
}

/** What the alert saw, as observables; each id follows from the value. */
function observablesOf(alert: Alert | undefined): readonly StixObject[] {
  if (!alert) return [];
  const objects = [
    ...address(alert.source?.ip),
    ...address(alert.destination?.ip),
    ...(alert.url ? [observable('url', { value: alert.url })] : []),
    ...(alert.user ? [observable('user-account', { account_login: alert.user })] : []),
    ...(alert.file ? [observable('file', fileContent(alert.file, alert.hash))] : []),
    ...(alert.commandLine ? [observable('process', { command_line: alert.commandLine })] : []),
  ];
  return [...new Map(objects.map((object) => [object.id, object])).values()];
}

function identityOf(now: string): StixObject {
  const content = { name: 'alert2attack', identity_class: 'system' };
  return {
    type: 'identity',
    spec_version: SPEC,
    id: stixId('identity', content),
    created: now,
    modified: now,
    ...content,
  };
}

interface Setting {
  readonly mapping: Mapping;
  readonly context: OutputContext;
  readonly identity: StixObject;
  readonly observed: StixObject | undefined;
}

/** A sighting of MITRE's own attack-pattern object; nothing for a technique without one. */
function sightingOf(technique: MappedTechnique, { mapping, context, identity, observed }: Setting): StixObject[] {
  const pattern = context.attack.technique(technique.id)?.stixId;
  if (!pattern?.startsWith('attack-pattern--')) return [];
  const time = context.alert?.time ?? context.now;
  return [
    {
      type: 'sighting',
      spec_version: SPEC,
      id: stixId('sighting', { alert: mapping.alertId, technique: technique.id, tactic: technique.tactic.id }),
      created_by_ref: identity.id,
      created: context.now,
      modified: context.now,
      description: `${mapping.signature}: ${technique.evidence.map(({ says }) => says).join('; ')}`,
      confidence: Math.round(technique.confidence * 100),
      first_seen: time,
      last_seen: time,
      count: 1,
      sighting_of_ref: pattern,
      where_sighted_refs: [identity.id],
      ...(observed ? { observed_data_refs: [observed.id] } : {}),
      external_references: [
        { source_name: 'mitre-attack', external_id: technique.id, url: techniqueLink(mapping, technique.id) },
      ],
    },
  ];
}

function observedData(
  mapping: Mapping,
  context: OutputContext,
  refs: readonly string[],
  by: string,
): StixObject | undefined {
  if (refs.length === 0) return undefined;
  const time = context.alert?.time ?? context.now;
  return {
    type: 'observed-data',
    spec_version: SPEC,
    id: stixId('observed-data', { alert: mapping.alertId }),
    created_by_ref: by,
    created: context.now,
    modified: context.now,
    first_observed: time,
    last_observed: time,
    number_observed: 1,
    object_refs: refs,
  };
}

/** A STIX 2.1 bundle: a sighting of each technique, with what was seen. Attack-patterns keep MITRE's own ids. */
export function toStix(mapping: Mapping, context: OutputContext): unknown {
  const identity = identityOf(context.now);
  const observables = observablesOf(context.alert);
  const refs = observables.map(({ id }) => id);
  const observed = observedData(mapping, context, refs, identity.id);
  const sightings = mapping.techniques.flatMap((technique) =>
    sightingOf(technique, { mapping, context, identity, observed }),
  );
  return dropEmpty({
    type: 'bundle',
    id: stixId('bundle', { alert: mapping.alertId, techniques: mapping.techniques.map(({ id }) => id).join() }),
    objects: [identity, ...observables, ...(observed ? [observed] : []), ...sightings],
  });
}
