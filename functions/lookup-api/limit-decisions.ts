import { ApiProblem } from './problem.ts';

/** Decisions that one principal may make at once, and a minute from then on: more than people do. */
const BURST = 120;
const A_MINUTE = 60;

/** Principals remembered; the longest unseen is forgotten first, and begins with a full measure again. */
const PRINCIPALS = 1_000;

interface Measure {
  readonly left: number;
  readonly at: number;
}

/** A token bucket a principal, in this container's memory. Throws `too_many_requests` with the seconds to wait. */
export function createDecisionLimit(now: () => number): (principal: string) => void {
  const measures = new Map<string, Measure>();
  return (principal) => {
    const at = now();
    const known = measures.get(principal);
    const left = known ? Math.min(BURST, known.left + ((at - known.at) * A_MINUTE) / 60_000) : BURST;
    measures.delete(principal);
    const refused = left < 1;
    measures.set(principal, { left: refused ? left : left - 1, at });
    if (measures.size > PRINCIPALS) measures.delete(measures.keys().next().value as string);
    if (refused)
      throw new ApiProblem('too_many_requests', `at most ${A_MINUTE} decisions a minute are taken from one principal`, {
        retryAfter: Math.ceil(((1 - left) * 60) / A_MINUTE),
      });
  };
}
