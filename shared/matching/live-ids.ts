import type { AttackIndex } from '../attack/attack-index.ts';

/** The ids that are live today, each once; what a release retired without a successor names nothing. */
export const liveIds = (ids: readonly string[], attack: AttackIndex): string[] => [
  ...new Set(ids.flatMap((id) => attack.resolve(id).technique?.id ?? [])),
];
