import { ACTIONS_DONE } from './actions.ts';
import { ACTORS } from './actors.ts';
import { ALERT_WORDS } from './alert-words.ts';
import { CLOUD_ACTIONS } from './cloud-actions.ts';
import { CLOUD_SERVICES } from './cloud-services.ts';
import { CONTAINER_DEEDS } from './container-deeds.ts';
import { CONTAINER_PARTS } from './containers.ts';
import { FURTHER_DEEDS } from './deeds.ts';
import { EMAIL_PARTS } from './email.ts';
import { ENDPOINT_DEEDS } from './endpoint-deeds.ts';
import { FINDING_FAMILIES } from './finding-families.ts';
import { IDENTITY_PARTS } from './identity.ts';
import { IDENTITY_DEEDS } from './identity-deeds.ts';
import { MAIL_DEEDS } from './mail-deeds.ts';
import { MALWARE_FAMILIES } from './malware-families.ts';
import { MALWARE_KINDS } from './malware-kinds.ts';
import type { ShippedMeaning } from './meaning-entry.ts';
import { MORE_PRODUCTS } from './more-products.ts';
import { NETWORK_DEEDS } from './network-deeds.ts';
import { NETWORK_PLACES } from './network-places.ts';
import { PLATFORMS } from './platforms.ts';
import { POSTURE_FINDINGS } from './posture-findings.ts';
import { PRODUCTS } from './products.ts';
import { PROTOCOLS } from './protocols.ts';
import { RUNTIME_DEEDS } from './runtime-deeds.ts';
import { SECURITY_SERVICES } from './security-services.ts';
import { SERVICE_DEEDS } from './service-deeds.ts';
import { DATA_THINGS } from './things.ts';
import { TOOLS } from './tools.ts';
import { UNIX_PARTS } from './unix.ts';
import { PLAIN_VERBS } from './verbs.ts';
import { WEAKNESSES } from './weaknesses.ts';
import { WEB_ATTACKS } from './web-attacks.ts';
import { WINDOWS_PARTS } from './windows.ts';
import { WINDOWS_DEEDS } from './windows-deeds.ts';

/** Every meaning that ships. Where two tables name a term, the later one wins. */
export const SHIPPED_MEANINGS: readonly ShippedMeaning[] = [
  ...ACTIONS_DONE,
  ...ACTORS,
  ...ALERT_WORDS,
  ...CLOUD_ACTIONS,
  ...CLOUD_SERVICES,
  ...CONTAINER_PARTS,
  ...FURTHER_DEEDS,
  ...EMAIL_PARTS,
  ...FINDING_FAMILIES,
  ...IDENTITY_PARTS,
  ...MALWARE_FAMILIES,
  ...MALWARE_KINDS,
  ...MORE_PRODUCTS,
  ...NETWORK_PLACES,
  ...PLATFORMS,
  ...PRODUCTS,
  ...PROTOCOLS,
  ...DATA_THINGS,
  ...TOOLS,
  ...UNIX_PARTS,
  ...PLAIN_VERBS,
  ...WEAKNESSES,
  ...WINDOWS_PARTS,
  ...ENDPOINT_DEEDS,
  ...WINDOWS_DEEDS,
  ...CONTAINER_DEEDS,
  ...NETWORK_DEEDS,
  ...RUNTIME_DEEDS,
  ...WEB_ATTACKS,
  ...POSTURE_FINDINGS,
  ...SERVICE_DEEDS,
  ...MAIL_DEEDS,
  ...IDENTITY_DEEDS,
  ...SECURITY_SERVICES,
];
