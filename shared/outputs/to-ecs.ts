import type { Alert, Endpoint } from '../alert/alert.ts';
import { parentOf } from '../attack/attack-index.ts';
import type { Mapping, TacticRef } from '../mapping/mapping.ts';
import { tacticLink, techniqueLink } from './attack-links.ts';
import { dropEmpty } from './drop-empty.ts';
import { kindOfHash } from './hash-kind.ts';
import type { OutputContext } from './output-context.ts';

const ECS_VERSION = '8.17.0';

interface Named {
  readonly id: string;
  readonly name: string | undefined;
}

/** ECS keeps ids, names and references in lists of their own. */
const listed = (entries: readonly Named[], link: (id: string) => string) =>
  entries.length === 0
    ? undefined
    : {
        id: entries.map(({ id }) => id),
        name: entries.map(({ id, name }) => name ?? id),
        reference: entries.map(({ id }) => link(id)),
      };

const unique = (entries: readonly Named[]): readonly Named[] => [...new Map(entries.map((e) => [e.id, e])).values()];

function tacticsOf(mapping: Mapping): readonly TacticRef[] {
  const tactics = mapping.techniques.map(({ tactic }) => tactic);
  return tactics.length === 0 && mapping.tactic ? [mapping.tactic] : tactics;
}

/** ECS `threat.*`: parents in `technique`, sub-techniques in `technique.subtechnique`. */
export function toEcsThreat(mapping: Mapping, context: OutputContext): unknown {
  const parents = mapping.techniques.map(({ id, name }) => {
    const parent = parentOf(id);
    return { id: parent, name: parent === id ? name : context.attack.technique(parent)?.name };
  });
  const subs = mapping.techniques.filter(({ id }) => parentOf(id) !== id);
  const technique = listed(unique(parents), (id) => techniqueLink(mapping, id));
  return dropEmpty({
    framework: 'MITRE ATT&CK',
    tactic: listed(unique(tacticsOf(mapping)), (id) => tacticLink(mapping, id)),
    technique:
      technique && dropEmpty({ ...technique, subtechnique: listed(unique(subs), (id) => techniqueLink(mapping, id)) }),
  });
}

const endpoint = (end: Endpoint | undefined) =>
  end && dropEmpty({ address: end.ip ?? end.host, ip: end.ip, port: end.port, domain: end.host });

/** What ECS calls the transport; every other protocol is an application's. */
const TRANSPORTS: ReadonlySet<string> = new Set(['tcp', 'udp', 'icmp', 'icmpv6', 'ipv6-icmp', 'sctp', 'gre', 'esp']);

function networkOf(alert: Alert | undefined) {
  const { direction, protocol } = alert ?? {};
  const isTransport = protocol !== undefined && TRANSPORTS.has(protocol);
  return dropEmpty({
    direction,
    transport: isTransport ? protocol : undefined,
    protocol: isTransport ? undefined : protocol,
  });
}

function fileOf(alert: Alert | undefined) {
  const kind = kindOfHash(alert?.hash);
  return dropEmpty({ path: alert?.file, hash: kind && { [kind.ecs]: alert?.hash } });
}

/** An ECS document of the alert with its mapping in `threat.*`; what ECS has no field for is in `alert2attack.*`. */
export function toEcs(mapping: Mapping, context: OutputContext): unknown {
  const { alert } = context;
  return dropEmpty({
    '@timestamp': alert?.time ?? context.now,
    ecs: { version: ECS_VERSION },
    event: dropEmpty({
      kind: 'alert',
      category: ['intrusion_detection'],
      type: ['info'],
      id: mapping.alertId,
      module: alert?.product,
      risk_score: alert?.severity,
    }),
    message: alert?.description ?? mapping.signature,
    rule: dropEmpty({ name: mapping.signature, id: alert?.ruleId, category: alert?.category }),
    source: endpoint(alert?.source),
    destination: endpoint(alert?.destination),
    network: networkOf(alert),
    host: dropEmpty({ name: alert?.host }),
    user: dropEmpty({ name: alert?.user }),
    process: dropEmpty({ name: alert?.process, command_line: alert?.commandLine }),
    file: fileOf(alert),
    url: dropEmpty({ original: alert?.url }),
    vulnerability: dropEmpty({ id: alert?.cves }),
    observer: dropEmpty({ product: alert?.product }),
    threat: toEcsThreat(mapping, context),
    alert2attack: dropEmpty({
      verdict: mapping.verdict,
      reason: mapping.reason,
      techniques: mapping.techniques.map(({ id }) => id),
      confidence: mapping.techniques.map(({ confidence }) => confidence),
      attack_version: mapping.attack.version,
      understanding: mapping.understanding,
      model: mapping.model,
    }),
  });
}
