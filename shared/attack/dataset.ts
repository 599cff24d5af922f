import type { TermWeight } from './technique-terms.ts';

/** An ATT&CK domain: `enterprise-attack`, `mobile-attack`, `ics-attack`. Data, not a closed list. */
type Domain = string;

export interface Tactic {
  readonly id: string;
  readonly name: string;
  readonly shortname: string;
}

type TechniqueStatus = 'live' | 'revoked' | 'deprecated';

/** A technique or sub-technique as one release of one domain has it: facts, none of MITRE's sentences. */
export interface Technique {
  readonly id: string;
  readonly name: string;
  readonly status: TechniqueStatus;
  /** Shortnames of its tactics in this release. */
  readonly tactics: readonly string[];
  readonly platforms: readonly string[];
  /** The parent's id, for a sub-technique. */
  readonly parent?: string;
  /** The id it was revoked by (one hop; follow with `AttackIndex.resolve`); the first of `splitInto`. */
  readonly revokedBy?: string;
  /** Every id it was revoked by, where there is more than one: it was split, and which part is meant a person must say. */
  readonly splitInto?: readonly string[];
  /** The STIX id, `attack-pattern--…`, for sightings. */
  readonly stixId: string;
  /** A hash of MITRE's description, to know that it changed without keeping it. */
  readonly descriptionHash?: string;
  /** What its name and description speak of: stems with weights (`termsOf`), so that it can be matched untrained. */
  readonly terms?: readonly TermWeight[];
}

/** One release of one ATT&CK domain. Live and retired techniques, so that old ids can be followed. */
export interface Dataset {
  readonly domain: Domain;
  readonly version: string;
  /** When the release was made, ISO 8601. */
  readonly released?: string;
  readonly tactics: readonly Tactic[];
  readonly techniques: readonly Technique[];
}
