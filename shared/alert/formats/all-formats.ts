import { awsFinding } from './aws-finding.ts';
import { azureActivity } from './azure-activity.ts';
import { azureMonitor } from './azure-monitor.ts';
import { carbonBlack } from './carbon-black.ts';
import { cef } from './cef.ts';
import { chainsaw } from './chainsaw.ts';
import { checkPoint } from './check-point.ts';
import { ciscoSecureEndpoint } from './cisco-secure-endpoint.ts';
import { cloudtrail } from './cloudtrail.ts';
import { cortexXdr } from './cortex-xdr.ts';
import { cortexXdrCef } from './cortex-xdr-cef.ts';
import { crowdstrike } from './crowdstrike.ts';
import { darktrace } from './darktrace.ts';
import { datadog } from './datadog.ts';
import { elastic } from './elastic.ts';
import { entraRisk } from './entra-risk.ts';
import { eset } from './eset.ts';
import { falco } from './falco.ts';
import type { AlertFormat, JsonFormat } from './format.ts';
import { fortigate } from './fortigate.ts';
import { fortigateCef } from './fortigate-cef.ts';
import { googleScc } from './google-scc.ts';
import { googleSecops } from './google-secops.ts';
import { googleWorkspace } from './google-workspace.ts';
import { gravityzone } from './gravityzone.ts';
import { guardduty } from './guardduty.ts';
import { hayabusa } from './hayabusa.ts';
import { keyValues } from './key-values.ts';
import { kubernetesAudit } from './kubernetes-audit.ts';
import { leef } from './leef.ts';
import { microsoftDefender } from './microsoft-defender.ts';
import { ocsf } from './ocsf.ts';
import { okta } from './okta.ts';
import { osquery } from './osquery.ts';
import { panOs } from './pan-os.ts';
import { prismaCloud } from './prisma-cloud.ts';
import { securityHub } from './security-hub.ts';
import { sentinel } from './sentinel.ts';
import { sentinelOne } from './sentinel-one.ts';
import { snortFast } from './snort-fast.ts';
import { snortJson } from './snort-json.ts';
import { sophosCentral } from './sophos-central.ts';
import { splunkNotable } from './splunk-notable.ts';
import { stellarCyber } from './stellar-cyber.ts';
import { suricataEve } from './suricata-eve.ts';
import { syslog } from './syslog.ts';
import { thehive } from './thehive.ts';
import { trellixEpo } from './trellix-epo.ts';
import { trellixEpoXml } from './trellix-epo-xml.ts';
import { vectra } from './vectra.ts';
import { visionOne } from './vision-one.ts';
import { wazuh } from './wazuh.ts';
import { windowsEvent } from './windows-event.ts';
import { zeekNotice } from './zeek-notice.ts';
import { zeekNoticeLog } from './zeek-notice-log.ts';
import { zircolite } from './zircolite.ts';

/** Every vendor's JSON format, in the order they are asked; each sample is claimed by one of them or by none. */
export const jsonFormats: readonly JsonFormat[] = [
  suricataEve,
  wazuh,
  elastic,
  ocsf,
  securityHub,
  guardduty,
  microsoftDefender,
  sentinel,
  crowdstrike,
  sentinelOne,
  falco,
  snortJson,
  zeekNotice,
  splunkNotable,
  hayabusa,
  chainsaw,
  zircolite,
  googleSecops,
  googleScc,
  osquery,
  thehive,
  awsFinding,
  azureActivity,
  azureMonitor,
  carbonBlack,
  ciscoSecureEndpoint,
  cloudtrail,
  cortexXdr,
  darktrace,
  datadog,
  entraRisk,
  eset,
  googleWorkspace,
  gravityzone,
  kubernetesAudit,
  okta,
  prismaCloud,
  sophosCentral,
  stellarCyber,
  trellixEpo,
  vectra,
  visionOne,
  windowsEvent,
];

/**
 * Every vendor's text format, in the order they are asked. The last two stand around others: a syslog header is
 * taken off before its message is asked for, and pairs are only read where no vendor's own form was found.
 */
export const textFormats: readonly AlertFormat<string>[] = [
  fortigateCef,
  cortexXdrCef,
  cef,
  leef,
  fortigate,
  panOs,
  checkPoint,
  snortFast,
  zeekNoticeLog,
  trellixEpoXml,
  syslog,
  keyValues,
];
