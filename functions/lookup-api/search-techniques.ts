import type { AttackIndex } from '../../shared/attack/attack-index.ts';
import type { Technique } from '../../shared/attack/dataset.ts';
import { tokenise } from '../../shared/text/tokenise.ts';

/** What a technique can be found by. */
interface Findable {
  readonly technique: Technique;
  readonly id: string;
  readonly name: string;
  readonly nameWords: ReadonlySet<string>;
  readonly terms: ReadonlyMap<string, number>;
}

/** Worked out once a release: it does not change. */
const known = new WeakMap<AttackIndex, readonly Findable[]>();

const toFindable = (technique: Technique): Findable => ({
  technique,
  id: technique.id.toLowerCase(),
  name: technique.name.toLowerCase(),
  nameWords: new Set(tokenise(technique.name)),
  terms: new Map(technique.terms ?? []),
});

function findablesOf(attack: AttackIndex): readonly Findable[] {
  let findables = known.get(attack);
  if (findables === undefined) {
    findables = attack.live.map(toFindable);
    known.set(attack, findables);
  }
  return findables;
}

/** How well a technique fits the words of a search: by id, by name, by what its description speaks of; 0: not at all. */
function fitOf(words: readonly string[], text: string, { id, name, nameWords, terms }: Findable): number {
  if (id.startsWith(text)) return 100;
  if (name === text) return 90;
  let sum = 0;
  for (const word of words) {
    const fit = nameWords.has(word) ? 10 : (terms.get(word) ?? 0);
    if (fit === 0) return name.includes(text) ? 5 : 0;
    sum += fit;
  }
  if (words.length === 0) return name.includes(text) ? 5 : 0;
  return sum + (name.startsWith(text) ? 20 : 0);
}

/** The live techniques under a tactic (by shortname) that fit a search, best first; all of them where nothing is asked. */
export function searchTechniques(
  attack: AttackIndex,
  tactic: string | undefined,
  q: string | undefined,
): readonly Technique[] {
  const isIn = ({ tactics }: Technique) => tactic === undefined || tactics.includes(tactic);
  if (q === undefined) return attack.live.filter(isIn);
  const text = q.trim().toLowerCase();
  const words = tokenise(q).filter((word) => !word.startsWith('_'));
  const found: { readonly technique: Technique; readonly fit: number }[] = [];
  for (const findable of findablesOf(attack)) {
    const fit = fitOf(words, text, findable);
    if (fit > 0 && isIn(findable.technique)) found.push({ technique: findable.technique, fit });
  }
  return found
    .sort((a, b) => b.fit - a.fit || (a.technique.id < b.technique.id ? -1 : 1))
    .map(({ technique }) => technique);
}
