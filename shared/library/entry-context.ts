import type { Alert } from '../alert/alert.ts';

/** What a rule says beside its signature, as far as it helps to find what is like it. Kept in the user's own library only. */
export interface EntryContext {
  readonly description?: string;
  readonly logSource?: readonly string[];
}

/** As much as is kept: a pack's first sentences, in characters, and its log sources. */
const LONGEST = 400;
const MOST_SOURCES = 6;
const LONGEST_SOURCE = 60;

/** The context of a rule that was read as an alert; undefined where it says nothing but its name. At most 800 characters. */
export function contextOf({
  name,
  description,
  logSource,
}: Pick<Alert, 'name' | 'description' | 'logSource'>): EntryContext | undefined {
  const text = description === name ? '' : (description ?? '').slice(0, LONGEST).trim();
  const sources = (logSource ?? [])
    .filter((source) => source !== '' && source.length <= LONGEST_SOURCE)
    .slice(0, MOST_SOURCES);
  if (text === '' && sources.length === 0) return undefined;
  return { ...(text !== '' && { description: text }), ...(sources.length > 0 && { logSource: sources }) };
}
