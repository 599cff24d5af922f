import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { Component } from '../mapping/mapping.ts';
import { safeWords } from './safe-words.ts';
import type { Statement } from './statement.ts';

/** A plain verb: it says that something was removed, the title has to say what. */
const isPlain = ({ kind }: FoundConnotation): boolean => kind === 'verb';

const isTelling = ({ facets, gloss }: FoundConnotation): boolean =>
  gloss !== undefined || facets.stage !== undefined || (facets.effect !== undefined && facets.effect !== 'none');

/** The thing beside a plain verb: the affected part after it, else the part before it. */
function objectOf(deed: FoundConnotation, components: readonly Component[]): number | undefined {
  const at = deed.components[0];
  if (at === undefined || components[at]?.field !== undefined) return undefined;
  const isThing = (i: number): boolean => {
    const component = components[i];
    return component?.field === undefined && (component?.role === 'affected' || component?.role === 'trigger');
  };
  return [at + 1, at - 1].find(isThing);
}

/** A plain verb without a thing beside it says nothing worth a sentence. */
function tellDeed(deed: FoundConnotation, components: readonly Component[]): Statement | undefined {
  if (!deed.meaning.startsWith('Something was ')) return { text: deed.meaning, because: deed.components };
  const object = objectOf(deed, components);
  if (object === undefined) return undefined;
  const what = safeWords(components[object]?.text ?? '');
  return { text: `${deed.meaning.slice(0, -1)}: “${what}”.`, because: [...deed.components, object] };
}

/** Worth a second sentence: more than a plain verb, and it adds something to the first. */
function addsTo(first: FoundConnotation, deed: FoundConnotation): boolean {
  const { action, effect, stage } = deed.facets;
  const same = action === first.facets.action && effect === first.facets.effect && stage === first.facets.stage;
  return !isPlain(deed) && effect !== undefined && stage !== undefined && (!same || deed.gloss !== undefined);
}

/**
 * What was done, most telling first, at most `limit` sentences. Deeds that add no effect and no stage are told only where
 * nothing better is known.
 */
export function tellDeeds(
  deeds: readonly FoundConnotation[],
  components: readonly Component[],
  limit: number,
): readonly Statement[] {
  const [first = deeds[0], ...further] = deeds.filter(isTelling);
  if (first === undefined) return [];
  return [first, ...further.filter((deed) => addsTo(first, deed))]
    .slice(0, limit)
    .map((deed) => tellDeed(deed, components))
    .filter((statement) => statement !== undefined);
}
