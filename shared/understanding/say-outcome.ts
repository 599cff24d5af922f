import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { Statement } from './statement.ts';

/** Words of the title that say how it went, the surest first. */
const OUTCOMES = ['blocked', 'failed', 'successful', 'attempt'];

/** Whether it worked, where the title says so. */
export function sayOutcome(connotations: readonly FoundConnotation[]): Statement | undefined {
  for (const term of OUTCOMES) {
    const found = connotations.find((connotation) => connotation.term === term);
    if (found) return { text: found.meaning, because: found.components.length > 0 ? found.components : ['name'] };
  }
  return undefined;
}
