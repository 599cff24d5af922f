import type { AttackIndex } from '../attack/attack-index.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { toEcsThreat } from './to-ecs.ts';
import { toOcsfAttacks } from './to-ocsf.ts';

/**
 * A mapping as it leaves by the topic: its JSON with its techniques once more in the words of OCSF and ECS
 * (`views.ocsf.attacks`, `views.ecs.threat`), and what subscribers can filter by.
 */
export interface TopicMessage {
  readonly body: string;
  /** Attribute name -> one word, or several (a filter matches any of them). Never more than five attributes. */
  readonly attributes: ReadonlyMap<string, string | readonly string[]>;
}

/** How sure a mapping is, in three words that a filter can name; `none` where no technique is asserted. */
export type ConfidenceBand = 'high' | 'medium' | 'low' | 'none';

/** SNS takes 256 KiB, attributes included. */
const MAX_BODY_BYTES = 240_000;

/** SNS allows few values in one filterable list; an alert asserting more techniques than this names the best. */
const MAX_VALUES = 20;

/** `high` from 0.8, `medium` from 0.5, by the surest technique asserted. */
export function confidenceBand(mapping: Mapping): ConfidenceBand {
  if (mapping.techniques.length === 0) return 'none';
  const surest = Math.max(...mapping.techniques.map(({ confidence }) => confidence));
  if (surest >= 0.8) return 'high';
  return surest >= 0.5 ? 'medium' : 'low';
}

/** Shorter and shorter forms of a mapping, for the rare one that a topic would refuse. Ids and verdict always stay. */
function* shorterForms(mapping: Mapping, views: object): Generator<object> {
  yield { ...mapping, views };
  const warnings = [...(mapping.warnings ?? []), 'shortened for the topic; read the stored alert for the whole'];
  const firstReasons = mapping.techniques.map((t) => ({ ...t, evidence: t.evidence.slice(0, 1) }));
  yield { ...mapping, techniques: firstReasons, connotations: [], warnings };
  const { alertId, signatureKey, verdict, reason, attack, model, libraryRevision, format } = mapping;
  const techniques = mapping.techniques.map((t) => ({ ...t, evidence: [] }));
  yield { alertId, signatureKey, format, verdict, reason, techniques, attack, model, libraryRevision, warnings };
}

const fits = (body: string): boolean => new TextEncoder().encode(body).length <= MAX_BODY_BYTES;

/** The mapping's techniques as other tools name them. */
function viewsOf(mapping: Mapping, attack: AttackIndex): object {
  // Neither view says a time; only whole findings do.
  const context = { attack, now: '' };
  return { ocsf: { attacks: toOcsfAttacks(mapping, context) }, ecs: { threat: toEcsThreat(mapping, context) } };
}

/**
 * Makes the message for one mapping: the attributes are `verdict`, `technique`, `tactic`, `confidenceBand`, `format`.
 * `attack` is asked for the names of parents.
 */
export function toTopicMessage(mapping: Mapping, attack: AttackIndex): TopicMessage {
  const forms = [...shorterForms(mapping, viewsOf(mapping, attack))].map((form) => JSON.stringify(form));
  const techniques = mapping.techniques.map(({ id }) => id).slice(0, MAX_VALUES);
  const tactics = [...mapping.techniques.map(({ tactic }) => tactic.shortname), mapping.tactic?.shortname ?? ''];
  const named = [...new Set(tactics)].filter((tactic) => tactic !== '').slice(0, MAX_VALUES);
  return {
    body: forms.find(fits) ?? forms.at(-1) ?? '{}',
    attributes: new Map<string, string | readonly string[]>([
      ['verdict', mapping.verdict],
      ['confidenceBand', confidenceBand(mapping)],
      ['format', mapping.format],
      ...(techniques.length > 0 ? [['technique', techniques] as const] : []),
      ...(named.length > 0 ? [['tactic', named] as const] : []),
    ]),
  };
}
