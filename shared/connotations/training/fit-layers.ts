import type { Alert } from '../../alert/alert.ts';
import { parentOf } from '../../attack/attack-index.ts';
import type { Features } from '../feature-list.ts';
import { featuresOf } from '../features.ts';
import { NOTHING } from '../model/connotation-model.ts';
import type { EmbeddingWeights } from '../model/embedding-layer.ts';
import type { SparseWeights } from '../model/linear-layer.ts';
import { idfOf, subwordVector, type Vocabulary, wordVector } from '../model/vocabulary.ts';
import { weighByFrequency } from './alert-frequency.ts';
import type { Example } from './example.ts';
import { pruneWeights } from './prune-weights.ts';
import { trainEmbedding } from './train-embedding.ts';
import { trainLinear } from './train-linear.ts';
import { KIND_WEIGHT, type RowKind, type TrainingRow } from './training-row.ts';

/** The settings of training, chosen on the dev sets with a model of train alone. */
const TRAINING = {
  /** A word is kept when this many texts have it, a pair of words when this many. */
  minWord: 2,
  minPair: 3,
  linear: { epochs: 10, rate: 1.2, decay: 1e-6, drop: 0.2, kinShare: 0.5, seed: 1 },
  embedding: { dimensions: 40, buckets: 1 << 15, epochs: 5, rate: 0.1, drop: 0.2, seed: 3 },
  /** A row with more than a name is learned twice, with and without the rest, each for this share. */
  viewShare: 0.6,
} as const;

/** A text as the trainers see it, in one of its views. */
interface Item {
  readonly kind: RowKind;
  readonly features: Features;
  readonly classes: readonly number[];
  readonly weight: number;
}

/** The layers of a model before they are written to a file. */
export interface FittedLayers {
  readonly classes: readonly string[];
  readonly terms: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly linear: SparseWeights;
  readonly embedding: EmbeddingWeights;
}

/** An alert of which only the name is known. */
export const nameOnly = ({ format, name }: Alert): Alert => ({ format, name });

const hasMore = ({ alert }: TrainingRow): boolean =>
  Boolean(alert.description || alert.fields || alert.logSource || alert.category);

/**
 * Where a vendor's own labels teach its conventions, ours on its other alerts count this much: they are an expert's, and the vendor's
 * differ (path traversal is discovery to one, exploitation to the other).
 */
const BESIDE_VENDOR = 0.2;

function itemsOf(rows: readonly TrainingRow[], classOf: ReadonlyMap<string, number>): Item[] {
  const frequency = weighByFrequency(rows);
  const labelled = new Set(rows.filter(({ kind }) => kind === 'labelled').map(({ source }) => source));
  return rows.flatMap((row) => {
    const known = [...new Set(row.techniques)].flatMap((id) => classOf.get(id) ?? []);
    if (row.techniques.length > 0 && known.length === 0) return [];
    const classes = known.length > 0 ? known : [classOf.get(NOTHING) as number];
    const beside = row.kind === 'own-label' && known.length > 0 && labelled.has(row.source) ? BESIDE_VENDOR : 1;
    const weight = KIND_WEIGHT[row.kind] * (row.weight ?? 1) * beside * frequency(row);
    if (weight <= 0) return [];
    const { kind } = row;
    if (!hasMore(row)) return { kind, features: featuresOf(row.alert), classes, weight };
    const share = weight * TRAINING.viewShare;
    return [
      { kind, features: featuresOf(nameOnly(row.alert)), classes, weight: share },
      { kind, features: featuresOf(row.alert), classes, weight: share },
    ];
  });
}

function vocabularyOf(items: readonly Item[]): { terms: string[]; vocabulary: Vocabulary } {
  const counts = new Map<string, number>();
  for (const { features } of items) for (const term of features.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const kept = [...counts].filter(([term, n]) => n >= (term.includes(' ') ? TRAINING.minPair : TRAINING.minWord));
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const terms = kept.map(([term]) => term);
  const idf = Float32Array.from(kept, ([, count]) => idfOf(count, items.length));
  return { terms, vocabulary: { ids: new Map(terms.map((term, id) => [term, id])), idf } };
}

/** Learns both layers from the rows. `onProgress` is told the stage and the share done. Deterministic. */
export function fitLayers(
  rows: readonly TrainingRow[],
  techniques: readonly string[],
  onProgress: (stage: string, share: number) => void = () => {},
): FittedLayers {
  const classes = [...techniques, NOTHING];
  const items = itemsOf(rows, new Map(classes.map((id, i) => [id, i])));
  const { terms, vocabulary } = vocabularyOf(items);
  const examplesBy = (from: readonly Item[], vector: (features: Features) => Example['vector']): Example[] =>
    from.map((item) => ({ vector: vector(item.features), classes: item.classes, weight: item.weight }));

  // Reports of intrusions are not in the words of alerts: they help to place words, not to weigh them.
  const inAlertWords = items.filter(({ kind }) => kind !== 'procedure');
  const { linear, embedding } = TRAINING;
  const dense = trainLinear(
    examplesBy(inAlertWords, (f) => wordVector(f, vocabulary)),
    terms.length,
    classes.length,
    {
      ...linear,
      families: classes.map(parentOf),
      onEpoch: (epoch) => onProgress('linear', epoch / linear.epochs),
    },
  );
  const sparse = pruneWeights(dense, classes.length);
  const embedded = trainEmbedding(
    examplesBy(items, (f) => subwordVector(f, vocabulary, embedding.buckets)),
    terms.length,
    classes.length,
    { ...embedding, onEpoch: (epoch) => onProgress('embedding', epoch / embedding.epochs) },
  );
  return { classes, terms, vocabulary, linear: sparse, embedding: embedded };
}
