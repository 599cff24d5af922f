import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { Component } from '../mapping/mapping.ts';
import { safeWords } from './safe-words.ts';
import type { Statement } from './statement.ts';

/** A plain verb: it says that something was removed, the title has to say what. */
const isPlain = ({ meaning }: FoundConnotation): boolean => meaning.startsWith('Something was ');

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
  if (!isPlain(deed)) return { text: deed.meaning, because: deed.components };
  const object = objectOf(deed, components);
  if (object === undefined) return undefined;
  const what = safeWords(components[object]?.text ?? '');
  return { text: `${deed.meaning.slice(0, -1)}: “${what}”.`, because: [...deed.components, object] };
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
  const telling = deeds.filter(
    ({ facets, gloss }) => gloss || facets.stage || (facets.effect && facets.effect !== 'none'),
  );
  const told = telling.length > 0 ? telling : deeds.slice(0, 1);
  return told
    .slice(0, limit)
    .map((deed) => tellDeed(deed, components))
    .filter((statement) => statement !== undefined);
}
