import type { Basis } from '../mapping/mapping.ts';
import type { EntryContext } from './entry-context.ts';
import type { ReviewReason } from './library-entry.ts';
import type { Answer, LibraryRevision } from './library-revision.ts';

/** An answer and when it was given. */
interface Said extends Answer {
  readonly at: string;
  readonly attackVersion: string;
}

/** What one analyst last said on the signature. */
export interface StandingDecision extends Said {
  readonly author: string;
  readonly broad?: boolean;
}

/** What one rule of one pack says on the signature. */
export interface StandingClaim extends Said {
  readonly source: string;
  readonly name: string;
  readonly context?: EntryContext;
}

/** What we ourselves answered at the first sighting. */
interface StandingInference extends Said {
  readonly basis: Basis;
  readonly review?: ReviewReason;
}

/** All that is being said on a signature now: the history with what was replaced, reverted or undone taken out. */
export interface Standing {
  readonly decisions: readonly StandingDecision[];
  readonly claims: readonly StandingClaim[];
  readonly inference?: StandingInference;
  /** What a move to another ATT&CK release left for a person. */
  readonly doubt?: ReviewReason;
  /** The moves to other releases that changed what is said here, the last ones. */
  readonly moved?: string;
}

export const NOTHING_SAID: Standing = { decisions: [], claims: [] };

/** As much of the moves as is kept, in characters: the last few. */
const MAX_MOVED = 300;

const move = <Each extends Said>(said: Each, moves: ReadonlyMap<string, string>, attackVersion: string): Each => ({
  ...said,
  attackVersion,
  techniques: [...new Set(said.techniques.map((id) => moves.get(id) ?? id))],
});

/** What stands after one more plain revision; `reverted` and `undone` are a matter of the whole history. */
export function applyRevision(standing: Standing, revision: LibraryRevision): Standing {
  const { at, attackVersion } = revision;
  switch (revision.kind) {
    case 'decided': {
      const { author, verdict, techniques, broad } = revision;
      const others = standing.decisions.filter((each) => each.author !== author);
      const { doubt: _settled, moved: _before, ...rest } = standing;
      const decision = { author, verdict, techniques, at, attackVersion, ...(broad && { broad }) };
      return { ...rest, decisions: [...others, decision] };
    }
    case 'imported': {
      const { source, name, verdict, techniques, context } = revision;
      const others = standing.claims.filter((each) => each.source !== source || each.name !== name);
      const claim = { source, name, verdict, techniques, at, attackVersion, ...(context && { context }) };
      return { ...standing, claims: [...others, claim] };
    }
    case 'inferred': {
      const { basis, verdict, techniques, review } = revision;
      return { ...standing, inference: { basis, verdict, techniques, at, attackVersion, ...(review && { review }) } };
    }
    case 'migrated': {
      const moves = new Map(revision.moves.map(({ from, to }) => [from, to]));
      const doubt = revision.review ?? standing.doubt;
      const moved = standing.moved === undefined ? revision.step : `${standing.moved}; ${revision.step}`;
      return {
        ...standing,
        decisions: standing.decisions.map((each) => move(each, moves, attackVersion)),
        claims: standing.claims.map((each) => move(each, moves, attackVersion)),
        ...(standing.inference && { inference: move(standing.inference, moves, attackVersion) }),
        ...(doubt && { doubt }),
        moved: moved.slice(-MAX_MOVED),
      };
    }
    default:
      return standing;
  }
}
