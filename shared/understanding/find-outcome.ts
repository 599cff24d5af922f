import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { Statement } from './statement.ts';

/** Words of the title that say how it went, the surest first, with whether it came about. */
const OUTCOMES: readonly (readonly [term: string, cameAbout: boolean])[] = [
  ['blocked', false],
  ['failed', false],
  ['successful', true],
  ['attempt', true],
];

/** How it went, where the title says so. */
export interface Outcome {
  readonly statement: Statement;
  /** False where it was stopped or failed. */
  readonly cameAbout: boolean;
}

/** Whether it worked, where the title says so. */
export function findOutcome(connotations: readonly FoundConnotation[]): Outcome | undefined {
  for (const [term, cameAbout] of OUTCOMES) {
    const found = connotations.find((connotation) => connotation.term === term);
    if (found === undefined) continue;
    const because = found.components.length > 0 ? found.components : ['name'];
    return { statement: { text: found.meaning, because }, cameAbout };
  }
  return undefined;
}
