import type { TermMatch } from '../connotations/meaning-table.ts';
import { isDeedEntry, type MeaningEntry, type MeaningKind } from '../connotations/meanings/meaning-entry.ts';
import type { ComponentRole } from '../mapping/mapping.ts';
import type { Chunk } from '../text/split-words.ts';

/** A signature as the grammars read it: its words and the known terms among them. */
export interface Reading {
  readonly name: string;
  readonly chunks: readonly Chunk[];
  readonly matches: readonly TermMatch[];
}

/** A part of the signature with its role. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly role: ComponentRole;
}

/** Reads the signatures of one family of vendors; undefined for a signature that is not of that family. */
export type Grammar = (reading: Reading) => readonly Piece[] | undefined;

const ROLES: Readonly<Record<MeaningKind, ComponentRole | undefined>> = {
  weakness: 'activity',
  action: 'activity',
  verb: 'activity',
  effect: 'activity',
  'cloud-action': 'activity',
  product: 'trigger',
  tool: 'trigger',
  actor: 'trigger',
  malware: 'trigger',
  'cloud-service': 'trigger',
  platform: 'location',
  protocol: 'location',
  network: 'location',
  artefact: 'affected',
  identity: 'affected',
  container: 'affected',
  windows: 'affected',
  unix: 'affected',
  email: 'affected',
  data: 'affected',
  'alert-word': undefined,
};

/** The role a term plays where nothing else speaks; undefined for words about the alert itself. */
export const roleOfEntry = (entry: MeaningEntry): ComponentRole | undefined =>
  isDeedEntry(entry) ? 'activity' : ROLES[entry.kind];

/** The known terms that lie wholly within a part of the signature. */
export const matchesWithin = (reading: Reading, start: number, end: number): readonly TermMatch[] =>
  reading.matches.filter((match) => match.start >= start && match.end <= end);
