import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { Component } from '../mapping/mapping.ts';
import { safeWords } from './safe-words.ts';
import type { Statement } from './statement.ts';

/** A plain verb: it says that something was removed, the title has to say what. */
const isPlain = ({ kind }: FoundConnotation): boolean => kind === 'verb';

const isTelling = ({ facets, gloss }: FoundConnotation): boolean =>
  gloss !== undefined || facets.stage !== undefined || (facets.effect !== undefined && facets.effect !== 'none');

/** What a deed is told from. */
interface Telling {
  readonly name: string;
  readonly components: readonly Component[];
  /** What the alert is about: never what a verb was done to. */
  readonly product: FoundConnotation | undefined;
}

/** The things on one side of the verb that stand together: `tenant member account` before `deletion`. */
function thingsBeside({ name, components, product }: Telling, at: number, step: 1 | -1): readonly number[] {
  const out: number[] = [];
  for (let i = at + step; ; i += step) {
    const here = components[i];
    const last = components[i - step];
    if (!here || !last || here.field !== undefined || product?.components.includes(i)) return out;
    const gap = step === 1 ? name.slice(last.end, here.start) : name.slice(here.end, last.start);
    if ((here.role !== 'affected' && here.role !== 'trigger') || (out.length > 0 && gap !== ' ')) return out;
    out.push(i);
  }
}

/** A verb that opens the title is done to what follows (`Delete trail`), any other to what stands before it. */
function objectOf(deed: FoundConnotation, telling: Telling): readonly number[] {
  const at = deed.components[0];
  if (at === undefined || telling.components[at]?.field !== undefined) return [];
  const after = thingsBeside(telling, at, 1);
  const before = thingsBeside(telling, at, -1);
  const [first, second] = at === 0 ? [after, before] : [before, after];
  return first.length > 0 ? first : second;
}

/** A plain verb without a thing beside it says nothing worth a sentence. */
function tellDeed(deed: FoundConnotation, telling: Telling): Statement | undefined {
  if (!deed.meaning.startsWith('Something was ')) return { text: deed.meaning, because: deed.components };
  const object = objectOf(deed, telling);
  const places = object.map((i) => telling.components[i]).filter((component) => component !== undefined);
  if (places.length === 0) return undefined;
  const from = Math.min(...places.map(({ start }) => start));
  const to = Math.max(...places.map(({ end }) => end));
  const what = safeWords(telling.name.slice(from, to));
  return { text: `${deed.meaning.slice(0, -1)}: “${what}”.`, because: [...deed.components, ...object] };
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
export function tellDeeds(deeds: readonly FoundConnotation[], telling: Telling, limit: number): readonly Statement[] {
  const [first = deeds[0], ...further] = deeds.filter(isTelling);
  if (first === undefined) return [];
  return [first, ...further.filter((deed) => addsTo(first, deed))]
    .slice(0, limit)
    .map((deed) => tellDeed(deed, telling))
    .filter((statement) => statement !== undefined);
}
