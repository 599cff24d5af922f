import type { AttackIndex } from '../attack/attack-index.ts';
import type { Tactic, Technique } from '../attack/dataset.ts';
import type { VendorLabel } from './alert.ts';
import otherReleases from './other-releases.json' with { type: 'json' };

/** The vendor's claims in the terms of the release that is held. */
export interface ResolvedLabels {
  /** Ids of live techniques, each once, in the vendor's order. */
  readonly techniques: readonly string[];
  /** Shortnames of tactics, each once. */
  readonly tactics: readonly string[];
  /** What could not be taken as it was said, in words: typos, retired ids, labels that are not ATT&CK's. */
  readonly problems: readonly string[];
}

interface Reading {
  readonly techniques?: readonly Technique[];
  readonly tactics?: readonly Tactic[];
  readonly problem?: string;
}

/** Ids of a newer release with the older ids for the same, from MITRE's own revocations of v19. */
const OLDER_IDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(otherReleases.techniques));

/** Words for tactics that a newer or older release calls otherwise; asked only where the release held has no such tactic. */
const OTHER_TACTICS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(otherReleases.tactics));

/** A name without its writing: `Command & Control`, `command-and-control`, `CommandAndControl`. */
const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '');

interface Names {
  readonly techniques: ReadonlyMap<string, Technique>;
  readonly tactics: ReadonlyMap<string, Tactic>;
}

const namesOfIndexes = new WeakMap<AttackIndex, Names>();

/** Names of live and retired techniques (the live one wins) and of tactics; made once an index. */
function namesOf(attack: AttackIndex): Names {
  const known = namesOfIndexes.get(attack);
  if (known) return known;
  const techniques = new Map<string, Technique>();
  for (const technique of attack.dataset.techniques)
    if (technique.status !== 'live') techniques.set(nameKey(technique.name), technique);
  for (const technique of attack.live) {
    const named = attack.techniqueByName(technique.name);
    if (named) techniques.set(nameKey(technique.name), named);
    const parent = technique.parent && attack.technique(technique.parent);
    if (parent) techniques.set(nameKey(`${parent.name} ${technique.name}`), technique);
  }
  const tactics = new Map(
    attack.dataset.tactics.flatMap((t) => [[nameKey(t.name), t] as const, [nameKey(t.shortname), t] as const]),
  );
  const names = { techniques, tactics };
  namesOfIndexes.set(attack, names);
  return names;
}

const quote = (label: VendorLabel): string => JSON.stringify(label.raw.slice(0, 80));

/** The label names something of a release that is not the one held. */
const heldBy = (attack: AttackIndex): string => `${attack.domain} ${attack.version}`;

function techniqueByName(name: string, attack: AttackIndex): Technique | undefined {
  const named = namesOf(attack).techniques.get(nameKey(name));
  return named && attack.resolve(named.id).technique;
}

function readTechniqueId(id: string, label: VendorLabel, attack: AttackIndex): Reading {
  const { technique, path, status } = attack.resolve(id);
  if (technique && status === 'live') return { techniques: [technique] };
  if (technique)
    return {
      techniques: [technique],
      problem: `${quote(label)} was retired; ${path.join(' -> ')} leads to its successor`,
    };
  if (status === 'deprecated') return { problem: `${quote(label)} was retired by ATT&CK without a successor` };
  return readUnknownId(id, label, attack);
}

/** An id that the release held does not know: of a newer release, of another domain, or a slip of the pen. */
function readUnknownId(id: string, label: VendorLabel, attack: AttackIndex): Reading {
  const older = (OLDER_IDS.get(id) ?? []).flatMap((former) => attack.resolve(former).technique ?? []);
  if (older.length > 0) {
    const ids = older.map((technique) => technique.id).join(', ');
    return {
      techniques: older,
      problem: `${quote(label)} is of a newer release than ${heldBy(attack)}, where it is ${ids}`,
    };
  }
  const named = label.name === undefined ? undefined : techniqueByName(label.name, attack);
  if (named)
    return {
      techniques: [named],
      problem: `${quote(label)} is no id of ${heldBy(attack)}; its name there is ${named.id}`,
    };
  const dot = id.indexOf('.');
  const parent = dot < 0 ? undefined : attack.resolve(id.slice(0, dot)).technique;
  if (parent)
    return {
      techniques: [parent],
      problem: `${quote(label)} is no sub-technique of ${heldBy(attack)}; ${parent.id} was taken`,
    };
  return { problem: `${quote(label)} is no technique of ${heldBy(attack)}` };
}

function tacticsByName(name: string, attack: AttackIndex): readonly Tactic[] {
  const key = nameKey(name);
  const tactic = attack.tactic(name) ?? namesOf(attack).tactics.get(key);
  return tactic ? [tactic] : (OTHER_TACTICS.get(key) ?? []).flatMap((shortname) => attack.tactic(shortname) ?? []);
}

/** GuardDuty's purpose `Stealth` is older than ATT&CK's tactic of that name and means something else. */
const FALSE_FRIENDS: ReadonlySet<string> = new Set(['stealth']);

function readGuardDutyPurpose(label: VendorLabel, attack: AttackIndex): Reading {
  const name = label.name ?? label.raw;
  return FALSE_FRIENDS.has(nameKey(name)) ? {} : { tactics: tacticsByName(name, attack) };
}

function readName(label: VendorLabel, attack: AttackIndex): Reading {
  const name = label.name ?? label.raw;
  const tactics = tacticsByName(name, attack);
  const technique = techniqueByName(name, attack);
  if (label.kind === 'tactic' && tactics.length > 0) return { tactics };
  if (technique) return { techniques: [technique] };
  if (tactics.length > 0) return { tactics };
  return { problem: `${quote(label)} names no ${label.kind} of ${heldBy(attack)}` };
}

function readLabel(label: VendorLabel, attack: AttackIndex): Reading {
  if (label.scheme === 'crowdstrike')
    return { problem: `${quote(label)} is CrowdStrike's own ${label.kind} and not one of ATT&CK` };
  if (label.scheme === 'guardduty') return readGuardDutyPurpose(label, attack);
  if (label.id === undefined) return readName(label, attack);
  if (label.kind === 'technique') return readTechniqueId(label.id, label, attack);
  const tactics = [label.id, label.name ?? '']
    .map((text) => tacticsByName(text, attack))
    .find((found) => found.length > 0);
  return tactics ? { tactics } : { problem: `${quote(label)} is no tactic of ${heldBy(attack)}` };
}

/**
 * Reads a vendor's claims against the release that is held: ids of older releases through their chain of successors,
 * ids of newer ones back to what they were, names of live and retired techniques, tactic words. What is CrowdStrike's
 * own, misspelt or retired without a successor names nothing and is said in `problems`.
 */
export function resolveVendorLabels(labels: readonly VendorLabel[], attack: AttackIndex): ResolvedLabels {
  const readings = labels.map((label) => readLabel(label, attack));
  return {
    techniques: [...new Set(readings.flatMap((reading) => (reading.techniques ?? []).map(({ id }) => id)))],
    tactics: [...new Set(readings.flatMap((reading) => (reading.tactics ?? []).map(({ shortname }) => shortname)))],
    problems: [...new Set(readings.flatMap((reading) => reading.problem ?? []))],
  };
}
