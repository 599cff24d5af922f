import type { Knowledge } from '../../mapping/knowledge.ts';
import type { Features } from '../feature-list.ts';
import { featuresOf } from '../features.ts';
import { buildMeaningTable } from '../meaning-table.ts';
import { SHIPPED_MEANINGS } from '../meanings/shipped-meanings.ts';
import type { ConnotationModel, Layer } from '../model/connotation-model.ts';
import type { ConnotationEdit } from './connotation-edit.ts';

/** A term's own words: the pairs of them where it has several, else the word. All must be there for it to speak. */
function keysOf(term: string): readonly string[] {
  const keys = [...featuresOf({ format: 'signature', name: term }).keys()].filter((key) => !/^_|:/.test(key));
  const pairs = keys.filter((key) => key.includes(' '));
  return pairs.length > 0 ? pairs : keys;
}

/** The name of the voice that analysts' edits are. */
export const EDIT_LAYER = 'analysts';

interface Rule {
  readonly term: string;
  readonly keys: readonly string[];
  readonly weights: ReadonlyMap<number, number>;
}

/** A voice of its own for what analysts say a term speaks for. */
function editLayer(edits: readonly ConnotationEdit[], classes: readonly string[]): Layer {
  const classOf = new Map(classes.map((id, index) => [id, index]));
  const rules: readonly Rule[] = edits.flatMap(({ term, body }) => {
    const keys = keysOf(term);
    const weights = new Map(
      (body?.techniques ?? []).flatMap(({ id, weight }) => {
        const index = classOf.get(id);
        return index === undefined ? [] : [[index, weight] as const];
      }),
    );
    return keys.length > 0 && weights.size > 0 ? [{ term, keys, weights }] : [];
  });
  const byKey = Map.groupBy(rules, ({ keys }) => keys[0] ?? '');
  const scores = new Float32Array(classes.length);
  /** What is said for the words that a term begins with. */
  const spoken = (key: string, features: Features): readonly Rule[] =>
    (byKey.get(key) ?? []).filter(({ keys }) => keys.every((k) => features.has(k)));
  return {
    name: EDIT_LAYER,
    score(features) {
      scores.fill(0);
      for (const key of features.keys())
        for (const { weights } of spoken(key, features))
          for (const [index, weight] of weights) scores[index] = (scores[index] ?? 0) + weight;
      return scores;
    },
    contributions: (features, classIndex) =>
      Array.from(features.keys(), (key) =>
        spoken(key, features).reduce((sum, { weights }) => sum + (weights.get(classIndex) ?? 0), 0),
      ),
  };
}

/** A stated weight counts this much against learned log-scores: what a person says of a word must be heard over what was learned. */
const ANALYST = 2;

function editModel(model: ConnotationModel, edits: readonly ConnotationEdit[], revision: number): ConnotationModel {
  return {
    ...model,
    id: `${model.id}+edits.${revision}`,
    layers: [...model.layers, editLayer(edits, model.classes)],
    layerWeights: [...model.layerWeights, ANALYST],
    knows: (term) => model.knows(term),
  };
}

/** The knowledge with analysts' edits in it: their meanings replace what ships, their weights are a voice of their own. */
export function applyEdits(base: Knowledge, edits: readonly ConnotationEdit[], revision: number): Knowledge {
  const standing = edits.filter(({ body }) => body !== undefined);
  if (standing.length === 0) return base;
  const meanings = standing.flatMap(({ term, body }) =>
    body ? [{ term, kind: body.kind, meaning: body.meaning, aliases: body.aliases, facets: body.facets }] : [],
  );
  return {
    ...base,
    model: editModel(base.model, standing, revision),
    meanings: buildMeaningTable([...SHIPPED_MEANINGS, ...meanings]),
  };
}
