import { loadKnowledge } from '../../../functions/adapters/load-knowledge.ts';
import type { Knowledge } from '../../../shared/mapping/knowledge.ts';
import { type Measured, measure } from './measure.ts';
import { DEV_SETS } from './variants.ts';

/** The same knowledge with one voice of the model silent. */
const silence = (knowledge: Knowledge, layer: number): Knowledge => ({
  ...knowledge,
  model: {
    ...knowledge.model,
    layerWeights: knowledge.model.layerWeights.map((weight, k) => (k === layer ? 0 : weight)),
  },
});

/** What each voice of the model is worth: the same model without it. */
export async function measureLayers(
  modelFile: string,
): Promise<{ readonly name: string; readonly measured: readonly Measured[] }[]> {
  const knowledge = await loadKnowledge({ modelFile });
  return Promise.all(
    knowledge.model.layers.map(async ({ name }, layer) => {
      const measured: Measured[] = [];
      for (const set of DEV_SETS) {
        for (const view of ['full', 'name only'] as const)
          measured.push(await measure(silence(knowledge, layer), set, view));
      }
      return { name: `without the ${name} voice`, measured };
    }),
  );
}
