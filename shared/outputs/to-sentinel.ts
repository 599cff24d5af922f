import { parentOf } from '../attack/attack-index.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { OutputContext } from './output-context.ts';

/** `Command and Control` -> `CommandAndControl`: Sentinel writes tactics without blanks. */
const asEnumWord = (name: string): string =>
  name
    .split(/[^A-Za-z]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/**
 * The part of a Sentinel rule or incident that holds ATT&CK. Its `techniques` take parents only; sub-techniques have
 * a list of their own. A tactic alone is legal.
 */
export function toSentinel(mapping: Mapping, context: OutputContext): unknown {
  const tactics = mapping.techniques.map(({ tactic }) => tactic.name);
  const only = tactics.length === 0 && mapping.tactic ? [mapping.tactic.name] : tactics;
  return {
    title: mapping.signature,
    description: context.alert?.description ?? mapping.understanding.join(' '),
    tactics: unique(only.map(asEnumWord)),
    techniques: unique(mapping.techniques.map(({ id }) => parentOf(id))),
    subTechniques: unique(mapping.techniques.map(({ id }) => id).filter((id) => parentOf(id) !== id)),
  };
}
