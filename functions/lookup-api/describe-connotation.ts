import { EDIT_LAYER } from '../../shared/connotations/edits/apply-edits.ts';
import type { ConnotationEdit } from '../../shared/connotations/edits/connotation-edit.ts';
import { termKey } from '../../shared/connotations/edits/term-key.ts';
import { Features } from '../../shared/connotations/feature-list.ts';
import { featuresOf } from '../../shared/connotations/features.ts';
import { SHIPPED_MEANINGS } from '../../shared/connotations/meanings/shipped-meanings.ts';
import { type ConnotationModel, NOTHING } from '../../shared/connotations/model/connotation-model.ts';
import { NOTHING_TAUGHT } from '../../shared/library/library.ts';
import type { LibraryEntry } from '../../shared/library/library-entry.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';
import { countTerms, tiltsOf } from '../../shared/matching/term-counts.ts';

/** Techniques shown for a term. */
const SHOWN = 10;

/** A weight below this says nothing. */
const LEAST = 0.05;

const SHIPPED = new Map(SHIPPED_MEANINGS.map((entry) => [termKey(entry.term), entry]));

/** The shipped terms that begin like this, in order. */
export const shippedTerms = (prefix: string): readonly string[] =>
  [...SHIPPED.keys()].filter((term) => term.startsWith(prefix)).sort();

const round = (value: number): number => Math.round(value * 100) / 100;

const NO_FEATURES = new Features();

/** What each layer adds to each class for these features, over what it gives to nothing at all; analysts' own voice aside. */
function addedWeights(features: Features, { layers, layerWeights, classes }: ConnotationModel): Float64Array {
  const added = new Float64Array(classes.length);
  for (const [k, layer] of layers.entries()) {
    if (layer.name === EDIT_LAYER) continue;
    const weight = layerWeights[k] ?? 0;
    // The array that a layer answers with is used again by its next call.
    const without = layer.score(NO_FEATURES).slice();
    const scores = layer.score(features);
    for (let c = 0; c < added.length; c++) added[c] = (added[c] ?? 0) + weight * ((scores[c] ?? 0) - (without[c] ?? 0));
  }
  return added;
}

/** What the model has learned that a term speaks for, above what it adds on the average, largest first. */
function learnedWeights(term: string, { model, attack }: Knowledge) {
  const features = featuresOf({ format: 'signature', name: term });
  if (!features.terms.some((term) => model.knows(term))) return [];
  const added = addedWeights(features, model);
  const mean = added.reduce((sum, weight) => sum + weight, 0) / added.length;
  return model.classes
    .map((id, index) => ({ id, weight: (added[index] ?? 0) - mean }))
    .filter(({ id, weight }) => id !== NOTHING && weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ id, weight }) => ({
      id,
      name: attack.technique(id)?.name ?? '',
      weight: round(weight),
      source: 'learned' as const,
    }));
}

/** What decisions on signatures that have the term add where it stands alone, largest first, with how many decided so. */
function decidedWeights(term: string, { attack }: Knowledge, teaching: readonly LibraryEntry[]) {
  const tilts = tiltsOf(featuresOf({ format: 'signature', name: term }), countTerms(teaching, attack));
  return [...tilts.values()]
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ id, weight, terms }) => ({
      id,
      name: attack.technique(id)?.name ?? '',
      weight: round(weight),
      source: 'decisions' as const,
      decisions: Math.max(...terms.map(({ count }) => count)),
    }));
}

/** A term as the API shows it, with what the entries that teach say of it; undefined where nobody knows anything of it. */
export function describeConnotation(
  term: string,
  edit: ConnotationEdit | undefined,
  knowledge: Knowledge,
  teaching: readonly LibraryEntry[] = NOTHING_TAUGHT,
) {
  const shipped = SHIPPED.get(term);
  const learned = learnedWeights(term, knowledge);
  const decided = decidedWeights(term, knowledge, teaching);
  const { body, revision = 0, author, at, comment } = edit ?? {};
  if (!shipped && !body && learned.length === 0 && decided.length === 0) return undefined;
  const said = body ?? shipped;
  const stated = (body?.techniques ?? []).map(({ id, weight }) => ({
    id,
    name: knowledge.attack.technique(id)?.name ?? '',
    weight,
    source: 'analyst' as const,
  }));
  return {
    term,
    ...(said && { kind: said.kind, meaning: said.meaning }),
    aliases: said?.aliases ?? [],
    provenance: body ? ('analyst' as const) : shipped ? ('shipped' as const) : ('learned' as const),
    revision,
    techniques: [...stated, ...decided, ...learned],
    ...(author !== undefined && { author }),
    ...(at !== undefined && { updatedAt: at }),
    ...(comment !== undefined && { comment }),
  };
}
