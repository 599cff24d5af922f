/** What part a component plays: what raised or was hit first, where on the network, which part, what was done. */
export type ComponentRole = 'trigger' | 'location' | 'affected' | 'activity';

/** A part of the signature (or, with `field`, of another field of the alert) with its span there. */
export interface Component {
  readonly text: string;
  readonly role: ComponentRole;
  readonly start: number;
  readonly end: number;
  /** The alert's field it was found in; absent for the signature itself. */
  readonly field?: string;
}

/** What a component implies, in plain words. `components` are indexes into the mapping's components. */
export interface Connotation {
  readonly term: string;
  readonly meaning: string;
  readonly components: readonly number[];
}

export type Verdict = 'mapped' | 'tactic-only' | 'needs-review' | 'unmapped';

/** Why a verdict is not `mapped`. Stable codes. */
export type VerdictReason =
  | 'low_confidence'
  | 'ambiguous'
  | 'too_generic'
  | 'informational'
  | 'operational_event'
  | 'no_known_terms'
  | 'decided_unmappable'
  | 'contested'
  | 'tactic_only_claim'
  | 'tactic_sure_technique_not';

/** Whose word an asserted technique rests on, strongest first. */
export type Basis = 'analyst' | 'library' | 'vendor' | 'connotation' | 'similarity' | 'model';

/** One reason for a technique, down to the word. `weight` is what it added to the score (log-odds). */
export interface Evidence {
  readonly kind:
    | 'component'
    | 'term'
    | 'library'
    | 'decisions'
    | 'similar'
    | 'vendor'
    | 'context'
    | 'attack-text'
    | 'prior';
  readonly component?: number;
  readonly term?: string;
  readonly weight: number;
  readonly says: string;
}

export interface TacticRef {
  readonly id: string;
  readonly name: string;
  readonly shortname: string;
}

export interface MappedTechnique {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly tactic: TacticRef;
  /** Calibrated probability that the parent technique is right, 0 to 1. */
  readonly confidence: number;
  readonly basis: Basis;
  readonly evidence: readonly Evidence[];
}

interface Candidate {
  readonly id: string;
  readonly confidence: number;
}

/** Who says what, where the vendor, the library and we disagree. */
export interface Conflict {
  readonly between: readonly [Basis, Basis];
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly says: string;
}

/** An alert mapped to ATT&CK, with its reasons: what `map`, the API and the outgoing topic give (contract.md). */
export interface Mapping {
  readonly alertId: string;
  readonly signature: string;
  readonly signatureKey: string;
  readonly format: string;
  readonly verdict: Verdict;
  readonly reason: VerdictReason | null;
  readonly components: readonly Component[];
  readonly connotations: readonly Connotation[];
  readonly understanding: readonly string[];
  readonly techniques: readonly MappedTechnique[];
  readonly candidates: readonly Candidate[];
  /** Only with the verdict `tactic-only`: the aim we are sure of. */
  readonly tactic?: TacticRef;
  readonly conflicts: readonly Conflict[];
  readonly warnings?: readonly string[];
  readonly attack: { readonly domain: string; readonly version: string };
  readonly model: string;
  readonly libraryRevision: number;
}
