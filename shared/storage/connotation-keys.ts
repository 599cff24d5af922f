import { hashKey } from './hash-key.ts';

const pad = (n: number): string => String(n).padStart(8, '0');

const partition = (term: string): string => `TERM#${hashKey(term)}`;

/** Base key of a term's latest state. */
export const editKey = (term: string) => ({ pk: partition(term), sk: 'STATE' });

/** Base key of one of a term's states. */
export const editRevisionKey = (term: string, revision: number) => ({
  pk: partition(term),
  sk: `REV#${pad(revision)}`,
});

/** Base key of the table's own revision. */
export const TABLE_STATE_KEY = { pk: 'TABLE', sk: 'STATE' } as const;

/** gsi1 partition of all edited terms, sorted by the term. */
export const TERMS_PARTITION = 'TERMS';
