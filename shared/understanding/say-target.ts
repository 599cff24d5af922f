import type { Direction } from '../alert/alert.ts';
import type { FoundConnotation } from '../connotations/find-connotations.ts';
import type { FacetHints, Target } from './facets.ts';
import type { Statement } from './statement.ts';

const TARGET_NAMES: Readonly<Record<Target, string>> = {
  'web-application': 'a web application',
  server: 'a server',
  workstation: 'a workstation',
  account: 'an account',
  'identity-provider': 'the sign-in service',
  directory: 'the directory of accounts',
  'cloud-account': 'a cloud account',
  'cloud-storage': 'cloud storage',
  'cloud-machine': 'a machine in the cloud',
  'cloud-function': 'a function in the cloud',
  container: 'a container platform',
  'network-device': 'a network device',
  mailbox: 'a mail system',
  'mobile-device': 'a mobile device',
  'control-system': 'an industrial control system',
  database: 'a database',
  'code-repository': 'a code repository',
  'build-system': 'a build system',
  browser: 'a web browser',
  'file-share': 'a file store',
  'virtual-machines': 'a platform of virtual machines',
  'security-tool': 'a security tool',
  collaboration: 'a service that people work together in',
  document: 'a document program',
  'operating-system': 'an operating system',
  'remote-access': 'a gateway for remote access',
  printer: 'a printer',
  camera: 'a camera',
};

/** What stands open to the Internet as a rule, so that who reaches it from outside has found a public door. */
const FACES_OUT: ReadonlySet<Target> = new Set<Target>([
  'web-application',
  'remote-access',
  'mailbox',
  'network-device',
  'server',
]);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function nameTarget(target: Target, direction: Direction): string {
  const name = TARGET_NAMES[target];
  if (!FACES_OUT.has(target) || !name.startsWith('a ')) return name;
  if (direction === 'inbound') return `a public-facing ${name.slice(2)}`;
  return direction === 'internal' ? `an inner ${name.slice(2)}` : name;
}

/** `vBulletin, community forum software` */
const withGloss = ({ name, gloss }: FoundConnotation): string => (gloss ? `${name}, ${gloss}` : name);

/** Where the product's own description says the kind of thing already, the kind is not said twice. */
function sayByName(product: FoundConnotation, target: Target): string | undefined {
  return product.gloss?.startsWith(TARGET_NAMES[target]) ? `${withGloss(product)},` : undefined;
}

/** What is known of the target besides its facets. */
export interface TargetClues {
  readonly direction: Direction;
  /** The product or service that the alert names. */
  readonly product?: FoundConnotation | undefined;
  /** Somebody meant harm by what was done. */
  readonly hostile: boolean;
  /** What the target facet rests on where no product is named. */
  readonly because: readonly number[];
}

/** An account is a victim only of those who try to get hold of it; otherwise it is what something was done with. */
const isVictim = ({ target, action }: FacetHints): boolean =>
  target !== 'operating-system' && (target !== 'account' || action === 'guess-password');

/** A guard is a victim only of who attacks it or switches it off; else it is who tells of it. */
const isGuardTelling = ({ facets }: FoundConnotation, { action }: FacetHints): boolean =>
  facets.target === 'security-tool' && action !== 'exploit' && action !== 'disable-defence';

/** What was hit: the product where it is named, with what it is in brackets; else the kind of thing. */
export function sayTarget(facets: FacetHints, clues: TargetClues): Statement | undefined {
  const { direction, product, hostile } = clues;
  const because = product?.components ?? clues.because;
  if (product?.facets.target === 'operating-system') return { text: `It happened on ${product.name}.`, because };
  const hit = product === undefined || (product.facets.target === facets.target && !isGuardTelling(product, facets));
  if (product && !(hostile && hit)) return { text: `It concerns ${withGloss(product)}.`, because };
  if (facets.target === undefined || !hostile || !isVictim(facets)) return undefined;
  const named = product && sayByName(product, facets.target);
  if (named) return { text: `${named} was the target.`, because };
  const what = capital(nameTarget(facets.target, direction));
  const inBrackets = product ? ` (${withGloss(product)})` : '';
  const usually = facets.target === 'web-application' && direction === 'unknown' ? ', usually public-facing,' : '';
  return { text: `${what}${inBrackets}${usually} was the target.`, because };
}
