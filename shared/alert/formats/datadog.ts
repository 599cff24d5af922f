import type { VendorLabel } from '../alert.ts';
import { hasAt, textsAt } from '../json-path.ts';
import { joinLabels, labelsFrom } from '../vendor-labels.ts';
import { defineJsonFormat } from './define-format.ts';
import type { Json } from './format.ts';

/** `tactic:TA0006-credential-access`, `subtechnique:T1552.005-…`: the id, and its name with hyphens. */
const CLAIM = /^(?:tactic|(?:sub)?technique):(ta\d{4}|t\d{4}(?:\.\d{3})?)(?:-|$)/i;

function claimsOf(json: Json): readonly VendorLabel[] {
  const ids = textsAt(json, 'attributes.tags', 'attributes.custom.tags').flatMap((tag) => CLAIM.exec(tag)?.[1] ?? []);
  const isTactic = (id: string): boolean => /^ta/i.test(id);
  return joinLabels(
    labelsFrom(
      ids.filter((id) => !isTactic(id)),
      { kind: 'technique' },
    ),
    labelsFrom(ids.filter(isTactic), { kind: 'tactic' }),
  );
}

/** Datadog's security signals, from its API. */
export const datadog = defineJsonFormat({
  name: 'datadog',
  title: 'Datadog security signal',
  keys: ['attributes'],
  recognises: (json) =>
    json['type'] === 'signal' && hasAt(json, 'attributes.custom', 'attributes.tags', 'attributes.message'),
  reads: {
    id: ['id'],
    name: ['attributes.custom.title', 'attributes.custom.workflow.rule.name', 'attributes.message'],
    description: ['attributes.message'],
    category: ['attributes.custom.workflow.rule.type'],
    ruleId: ['attributes.custom.workflow.rule.id'],
    severity: ['attributes.status', 'attributes.custom.status', 'attributes.custom.workflow.rule.status'],
    time: ['attributes.timestamp', 'attributes.custom.first_seen'],
    sourceIp: ['attributes.custom.network.client.ip'],
    host: ['attributes.custom.host', 'attributes.host', 'attributes.custom.hostname'],
    user: ['attributes.custom.usr.id', 'attributes.custom.usr.name'],
    process: ['attributes.custom.process.executable.name'],
    commandLine: ['attributes.custom.process.cmdline'],
    logSource: ['attributes.service', 'attributes.custom.source'],
    techniques: ['attributes.tags (technique:, subtechnique:)'],
    tactics: ['attributes.tags (tactic:)'],
  },
  notes: ['`attributes.message` is the text of the rule.'],
  claims: claimsOf,
});
