import { contextOf, type EntryContext } from '../entry-context.ts';

/** A rule of a pack, as far as the library cares: what its alerts are called, and what it says they are. */
export interface PackRule {
  readonly name: string;
  readonly techniques: readonly string[];
  readonly verdict?: 'mapped' | 'unmapped';
  /** What the rule says beside its name. */
  readonly context?: EntryContext;
  /** The pack, where the file itself names it. */
  readonly source?: string;
  /** Where it stands, for reports: a line or a place in the file. */
  readonly at: string;
}

/** A rule that cannot be imported, and why. Stable codes. */
export interface RefusedRule {
  readonly at: string;
  readonly code: 'unreadable' | 'no_name' | 'no_techniques' | 'not_knowledge';
  readonly message: string;
}

export interface PackReading {
  readonly rules: readonly PackRule[];
  readonly refused: readonly RefusedRule[];
}

/** A format of rule packs: which files it reads, and how. `read` never throws. */
export interface RulePack {
  readonly name: string;
  /** Endings of the files that are read in a folder. */
  readonly endings: readonly string[];
  read(text: string): PackReading;
}

const ID = /\bT\d{4}(?:\.\d{3})?\b/gi;

/** The technique ids in a text, each once, in order. */
export const idsIn = (text: string): readonly string[] => [
  ...new Set((text.match(ID) ?? []).map((id) => id.toUpperCase())),
];

/** Parents that stand beside one of their own sub-techniques say nothing more: the sub-technique is meant. */
export const withoutParents = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !ids.some((other) => other.startsWith(`${id}.`)));

/** What a rule says beside its name, as the part of a rule that the collector takes; nothing where it says nothing. */
export function describedBy(description: unknown, logSource: readonly string[] = []): Pick<PackRule, 'context'> {
  const context = contextOf({ name: '', logSource, ...(typeof description === 'string' && { description }) });
  return context ? { context } : {};
}

/** Collects readings rule by rule; what is unusable is refused with its reason. */
export function createCollector() {
  const rules: PackRule[] = [];
  const refused: RefusedRule[] = [];
  return {
    reading: { rules, refused } as PackReading,
    refuse: (at: string, code: RefusedRule['code'], message: string): void => {
      refused.push({ at, code, message });
    },
    add(at: string, name: unknown, techniques: readonly string[], more: Partial<PackRule> = {}): void {
      const text = typeof name === 'string' ? name.trim() : '';
      if (text === '') refused.push({ at, code: 'no_name', message: 'the rule has no name that alerts would carry' });
      else if (techniques.length === 0 && more.verdict !== 'unmapped')
        refused.push({ at, code: 'no_techniques', message: `“${text.slice(0, 80)}” names no technique` });
      else rules.push({ at, name: text, techniques, ...more });
    },
  };
}
