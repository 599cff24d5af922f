import type { LibraryEntry } from './library-entry.ts';
import type { Answer } from './library-revision.ts';
import type { Standing, StandingClaim, StandingDecision } from './standing.ts';

/** The part of an entry that follows from what is being said; numbers, times and counts come from elsewhere. */
export type DerivedEntry = Pick<
  LibraryEntry,
  'basis' | 'verdict' | 'techniques' | 'context' | 'attackVersion' | 'contested' | 'review' | 'provenance'
>;

/** True where two answers say the same, in whatever order. */
export const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.verdict === b.verdict &&
  a.techniques.length === b.techniques.length &&
  a.techniques.every((id) => b.techniques.includes(id));

const parent = (id: string): string => id.split('.', 1)[0] ?? id;

/** A broad signature takes two who say the same before anything is decided. */
const isApproved = (decisions: readonly StandingDecision[]): boolean =>
  decisions.length > 1 || !decisions.some(({ broad }) => broad);

/** The techniques of several rules in one list: those that most rules name first, then as the ids go. */
function mergeClaims(claims: readonly StandingClaim[]): readonly string[] {
  if (claims.length === 1) return claims[0]?.techniques ?? [];
  const counts = new Map<string, number>();
  for (const id of claims.flatMap(({ techniques }) => techniques)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

/** True where two packs name nothing in common, sub-techniques counted with their parents. */
function packsDisagree(claims: readonly StandingClaim[]): boolean {
  const named = claims.filter(({ techniques }) => techniques.length > 0);
  return named.some((a) =>
    named.some(
      (b) => a.source !== b.source && !a.techniques.some((x) => b.techniques.some((y) => parent(x) === parent(y))),
    ),
  );
}

function deriveFromDecisions(decisions: readonly StandingDecision[]): DerivedEntry {
  const last = decisions.at(-1) as StandingDecision;
  const { verdict, techniques, attackVersion } = last;
  const agreed = decisions.every((each) => sameAnswer(each, last));
  const provenance = `analyst: ${decisions.map(({ author }) => author).join(', ')}`;
  if (agreed) return { basis: 'analyst', verdict, techniques, attackVersion, provenance };
  const all = [...new Set(decisions.flatMap((each) => each.techniques))];
  const open = { verdict: 'needs-review', techniques: all, contested: true, review: 'contested' } as const;
  return { basis: 'analyst', attackVersion, provenance, ...open };
}

function deriveFromClaims(claims: readonly StandingClaim[]): DerivedEntry {
  const techniques = mergeClaims(claims);
  const sources = [...new Set(claims.map(({ source }) => source))].sort();
  return {
    basis: 'library',
    verdict: techniques.length > 0 ? 'mapped' : 'unmapped',
    techniques,
    attackVersion: claims.at(-1)?.attackVersion ?? '',
    provenance: `rule pack: ${sources.slice(0, 10).join(', ')}`,
    ...(packsDisagree(claims) && { review: 'packs_disagree' as const }),
  };
}

function deriveUndecided({ claims, inference }: Standing): DerivedEntry {
  if (claims.length > 0) return deriveFromClaims(claims);
  if (!inference)
    return {
      basis: 'connotation',
      verdict: 'needs-review',
      techniques: [],
      attackVersion: '',
      provenance: 'nothing stands',
    };
  const { basis, verdict, techniques, attackVersion, review } = inference;
  return { basis, verdict, techniques, attackVersion, provenance: 'own answer', ...(review && { review }) };
}

function deriveAnswer(standing: Standing): DerivedEntry {
  const { decisions, doubt, moved } = standing;
  const decided = decisions.length > 0;
  if (decided && !isApproved(decisions)) return { ...deriveUndecided(standing), review: 'second_approval' };
  const said = decided ? deriveFromDecisions(decisions) : deriveUndecided(standing);
  const derived = moved === undefined ? said : { ...said, provenance: `${said.provenance}; ${moved}` };
  return doubt && !derived.review ? { ...derived, review: doubt } : derived;
}

/** What an entry says: analysts over rule packs over our own answer; nobody is overruled silently. */
export function deriveEntry(standing: Standing): DerivedEntry {
  const context = standing.claims.findLast((claim) => claim.context)?.context;
  return { ...deriveAnswer(standing), ...(context && { context }) };
}
