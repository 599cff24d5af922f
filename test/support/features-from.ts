import { Features } from '../../shared/connotations/feature-list.ts';
import { termOf } from '../../shared/connotations/term.ts';

/** Features of terms by their texts. */
export function featuresFrom(weights: Readonly<Record<string, number>>): Features {
  const features = new Features();
  for (const [text, weight] of Object.entries(weights)) features.raise(termOf(text), weight);
  return features;
}
