import { ACTIONS_DONE } from './actions.ts';
import { ARTEFACTS } from './artefacts.ts';
import type { ShippedMeaning } from './meaning-entry.ts';
import { PLACES } from './places.ts';
import { PRODUCTS } from './products.ts';
import { WEAKNESSES } from './weaknesses.ts';

/** Every meaning that ships. Where two tables name a term, the later one wins. */
export const SHIPPED_MEANINGS: readonly ShippedMeaning[] = [
  ...PRODUCTS,
  ...ARTEFACTS,
  ...PLACES,
  ...WEAKNESSES,
  ...ACTIONS_DONE,
];
