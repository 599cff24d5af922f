import type { Alert } from '../alert/alert.ts';
import { EMPTY_LIBRARY, type LibrarySnapshot } from '../library/library.ts';
import type { Knowledge } from './knowledge.ts';
import { mapAlert } from './map-alert.ts';
import type { Mapping } from './mapping.ts';

/** Maps alerts with one fixed knowledge: same alert, same library revision, same mapping, byte for byte. */
export interface Mapper {
  map(alert: Alert, library?: LibrarySnapshot): Mapping;
}

/** Makes a mapper. Pure: no servers, no files, no clock. */
export function createMapper(knowledge: Knowledge): Mapper {
  return { map: (alert, library = EMPTY_LIBRARY) => mapAlert(alert, knowledge, library) };
}
