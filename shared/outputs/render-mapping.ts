import type { Mapping } from '../mapping/mapping.ts';
import type { OutputContext } from './output-context.ts';
import { toEcs } from './to-ecs.ts';
import { toNavigatorLayer } from './to-navigator-layer.ts';
import { toOcsf } from './to-ocsf.ts';
import { toSentinel } from './to-sentinel.ts';
import { toStix } from './to-stix.ts';
import { toTheHive } from './to-thehive.ts';

const FORMS = {
  ocsf: toOcsf,
  ecs: toEcs,
  navigator: (mapping: Mapping) =>
    toNavigatorLayer([mapping], {
      name: `alert2attack: ${mapping.signature}`,
      description: mapping.understanding.join(' '),
      attack: mapping.attack,
    }),
  stix: toStix,
  thehive: toTheHive,
  sentinel: toSentinel,
} as const satisfies Record<string, (mapping: Mapping, context: OutputContext) => unknown>;

/** The forms in which others take a mapping. */
export type OutputForm = keyof typeof FORMS;

/** The names of the forms, for usage texts and errors. */
export const OUTPUT_FORMS: readonly string[] = Object.keys(FORMS);

/** True for the name of a form. */
export const isOutputForm = (name: string): name is OutputForm => Object.hasOwn(FORMS, name);

/** The mapping in the form that another tool takes: a JSON value, the same for the same mapping and context. */
export const renderMapping = (mapping: Mapping, form: OutputForm, context: OutputContext): unknown =>
  FORMS[form](mapping, context);
