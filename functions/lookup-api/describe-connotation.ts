import type { ConnotationEdit } from '../../shared/connotations/edits/connotation-edit.ts';
import { termKey } from '../../shared/connotations/edits/term-key.ts';
import { featuresOf } from '../../shared/connotations/features.ts';
import { SHIPPED_MEANINGS } from '../../shared/connotations/meanings/shipped-meanings.ts';
import { NOTHING } from '../../shared/connotations/model/connotation-model.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';

/** Techniques shown for a term. */
const SHOWN = 10;

/** A weight below this says nothing. */
const LEAST = 0.05;

const SHIPPED = new Map(SHIPPED_MEANINGS.map((entry) => [termKey(entry.term), entry]));

/** The shipped terms that begin like this, in order. */
export const shippedTerms = (prefix: string): readonly string[] =>
  [...SHIPPED.keys()].filter((term) => term.startsWith(prefix)).sort();

const round = (value: number): number => Math.round(value * 100) / 100;

/** What the model has learned that a term speaks for, largest first. */
function learnedWeights(term: string, { model, attack }: Knowledge) {
  const features = featuresOf({ format: 'signature', name: term });
  if (![...features.keys()].some((key) => model.knows(key))) return [];
  return model.classes
    .flatMap((id, index) => {
      const weight = model.layers.reduce((sum, layer, k) => {
        if (layer.name === 'analysts') return sum;
        const own = layer.contributions(features, index).reduce((total, each) => total + each.weight, 0);
        return sum + own * (model.layerWeights[k] ?? 0);
      }, 0);
      return id === NOTHING || weight < LEAST ? [] : [{ id, weight }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
    .map(({ id, weight }) => ({
      id,
      name: attack.technique(id)?.name ?? '',
      weight: round(weight),
      source: 'learned' as const,
    }));
}

/** A term as the API shows it; undefined where nobody knows anything of it. */
export function describeConnotation(term: string, edit: ConnotationEdit | undefined, knowledge: Knowledge) {
  const shipped = SHIPPED.get(term);
  const learned = learnedWeights(term, knowledge);
  const { body, revision = 0, author, at, comment } = edit ?? {};
  if (!shipped && !body && learned.length === 0) return undefined;
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
    techniques: [...stated, ...learned],
    ...(author !== undefined && { author }),
    ...(at !== undefined && { updatedAt: at }),
    ...(comment !== undefined && { comment }),
  };
}
