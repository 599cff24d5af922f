import type { Alert, Endpoint } from '../alert/alert.ts';
import { parentOf } from '../attack/attack-index.ts';
import type { MappedTechnique, Mapping, TacticRef } from '../mapping/mapping.ts';
import { tacticLink, techniqueLink } from './attack-links.ts';
import { dropEmpty } from './drop-empty.ts';
import { kindOfHash } from './hash-kind.ts';
import type { OutputContext } from './output-context.ts';

/** The OCSF release whose class and objects are written. */
const OCSF_VERSION = '1.5.0';

/** OCSF's own numbers for severities, best fit from 0..100. */
function severityOf(severity: number | undefined): { readonly id: number; readonly word: string } {
  if (severity === undefined) return { id: 0, word: 'Unknown' };
  if (severity < 20) return { id: 1, word: 'Informational' };
  if (severity < 40) return { id: 2, word: 'Low' };
  if (severity < 70) return { id: 3, word: 'Medium' };
  if (severity < 90) return { id: 4, word: 'High' };
  return { id: 5, word: 'Critical' };
}

const tacticObject = (mapping: Mapping, tactic: TacticRef) => ({
  uid: tactic.id,
  name: tactic.name,
  src_url: tacticLink(mapping, tactic.id),
});

const techniqueObject = (mapping: Mapping, id: string, name: string | undefined) =>
  dropEmpty({ uid: id, name, src_url: techniqueLink(mapping, id) });

function attackObject(mapping: Mapping, technique: MappedTechnique, context: OutputContext) {
  const parent = parentOf(technique.id);
  const isSub = parent !== technique.id;
  return dropEmpty({
    version: mapping.attack.version,
    tactic: tacticObject(mapping, technique.tactic),
    technique: techniqueObject(mapping, parent, isSub ? context.attack.technique(parent)?.name : technique.name),
    sub_technique: isSub ? techniqueObject(mapping, technique.id, technique.name) : undefined,
  });
}

/** OCSF `attacks[]`: one object for each pair of technique and tactic, each with its ATT&CK version and a lasting link. */
export function toOcsfAttacks(mapping: Mapping, context: OutputContext): readonly unknown[] {
  const techniques = mapping.techniques.map((technique) => attackObject(mapping, technique, context));
  if (techniques.length > 0 || !mapping.tactic) return techniques;
  return [{ version: mapping.attack.version, tactic: tacticObject(mapping, mapping.tactic) }];
}

const DIRECTION_IDS: Readonly<Record<NonNullable<Alert['direction']>, readonly [number, string]>> = {
  unknown: [0, 'Unknown'],
  inbound: [1, 'Inbound'],
  outbound: [2, 'Outbound'],
  internal: [3, 'Lateral'],
};

const endpoint = (end: Endpoint | undefined) =>
  end && dropEmpty({ ip: end.ip, port: end.port, hostname: end.host, zone: end.zone });

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) || path;

function fileOf({ file, hash }: Alert) {
  if (file === undefined) return undefined;
  const kind = kindOfHash(hash);
  return dropEmpty({
    name: baseName(file),
    path: file,
    type_id: 0,
    type: 'Unknown',
    hashes: kind && [{ algorithm_id: kind.ocsfId, algorithm: kind.name, value: hash }],
  });
}

/** What the alert saw, as OCSF evidence artefacts. */
function evidenceOf(alert: Alert | undefined) {
  if (!alert) return undefined;
  const [direction_id, direction] = DIRECTION_IDS[alert.direction ?? 'unknown'];
  const hasEnds = alert.source !== undefined || alert.destination !== undefined;
  const evidence = dropEmpty({
    src_endpoint: endpoint(alert.source),
    dst_endpoint: endpoint(alert.destination),
    connection_info: hasEnds ? dropEmpty({ direction_id, direction, protocol_name: alert.protocol }) : undefined,
    process: dropEmpty({ name: alert.process, cmd_line: alert.commandLine }),
    file: fileOf(alert),
    url: alert.url ? { url_string: alert.url } : undefined,
    user: alert.user ? { name: alert.user } : undefined,
  });
  return Object.keys(evidence).length > 0 ? [evidence] : undefined;
}

const averageConfidence = (mapping: Mapping): number | undefined => {
  const [best] = mapping.techniques;
  return best && Math.round(best.confidence * 100);
};

/** An OCSF Detection Finding (class 2004, 1.5.0) of the alert with its mapping. Times are epoch milliseconds. */
export function toOcsf(mapping: Mapping, context: OutputContext): unknown {
  const { alert } = context;
  const severity = severityOf(alert?.severity);
  const time = Date.parse(alert?.time ?? context.now);
  const cves = (alert?.cves ?? []).map((uid) => ({ cve: { uid } }));
  return dropEmpty({
    class_uid: 2004,
    class_name: 'Detection Finding',
    category_uid: 2,
    category_name: 'Findings',
    activity_id: 1,
    activity_name: 'Create',
    type_uid: 200401,
    type_name: 'Detection Finding: Create',
    time,
    severity_id: severity.id,
    severity: severity.word,
    status_id: 1,
    status: 'New',
    is_alert: true,
    message: mapping.signature,
    confidence_score: averageConfidence(mapping),
    metadata: dropEmpty({
      version: OCSF_VERSION,
      // `device` is an attribute of the profile `host`.
      profiles: alert?.host ? ['host'] : undefined,
      uid: mapping.alertId,
      product: { name: alert?.product ?? 'alert2attack', vendor_name: 'alert2attack' },
      labels: [`verdict:${mapping.verdict}`],
    }),
    finding_info: dropEmpty({
      uid: mapping.alertId,
      title: mapping.signature,
      desc: alert?.description,
      types: alert?.category ? [alert.category] : undefined,
      created_time: time,
      analytic: alert?.ruleId ? { type_id: 1, type: 'Rule', uid: alert.ruleId, name: mapping.signature } : undefined,
      attacks: toOcsfAttacks(mapping, context),
    }),
    device: alert?.host ? { hostname: alert.host, type_id: 0, type: 'Unknown' } : undefined,
    evidences: evidenceOf(alert),
    vulnerabilities: cves.length > 0 ? cves : undefined,
    unmapped: dropEmpty({
      verdict: mapping.verdict,
      reason: mapping.reason ?? undefined,
      understanding: mapping.understanding,
      model: mapping.model,
    }),
  });
}
