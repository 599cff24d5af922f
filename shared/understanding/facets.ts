import type { Direction } from '../alert/alert.ts';

/** What was hit. */
export const TARGETS = [
  'web-application',
  'server',
  'workstation',
  'account',
  'identity-provider',
  'directory',
  'cloud-account',
  'cloud-storage',
  'cloud-machine',
  'cloud-function',
  'container',
  'network-device',
  'mailbox',
  'mobile-device',
  'control-system',
  'database',
  'code-repository',
  'build-system',
  'browser',
  'file-share',
  'virtual-machines',
  'security-tool',
  'collaboration',
  'document',
  'operating-system',
  'remote-access',
  'printer',
  'camera',
] as const;
export type Target = (typeof TARGETS)[number];

/** How it was reached. */
export const VECTORS = [
  'web-request',
  'network-service',
  'email',
  'removable-media',
  'remote-login',
  'local',
  'cloud-api',
  'supply-chain',
  'website',
  'wireless',
  'file',
  'dns',
  'message',
  'phone',
] as const;
type Vector = (typeof VECTORS)[number];

/** What was done. */
export const ACTIONS = [
  'exploit',
  'log-in',
  'guess-password',
  'run-command',
  'run-script',
  'run-program',
  'download',
  'upload',
  'create-account',
  'delete-account',
  'change-rights',
  'change-settings',
  'delete',
  'disable-defence',
  'read-secret',
  'scan',
  'list',
  'connect-out',
  'tunnel',
  'encrypt',
  'inject',
  'install',
  'schedule',
  'move',
  'collect',
  'send-out',
  'flood',
  'deceive',
  'hide',
  'escape',
  'mine',
  'share',
  'create-resource',
  'impersonate',
  'intercept',
  'fail',
  'stop',
  'restart',
  'copy',
] as const;
type Action = (typeof ACTIONS)[number];

/** What comes of it. */
export const EFFECTS = [
  'code-runs',
  'file-read',
  'data-read',
  'data-changed',
  'login-bypassed',
  'rights-raised',
  'service-down',
  'secrets-stolen',
  'defence-off',
  'access-kept',
  'controlled-remotely',
  'data-leaves',
  'data-destroyed',
  'files-encrypted',
  'resources-abused',
  'network-mapped',
  'traces-removed',
  'account-taken',
  'session-stolen',
  'script-in-browser',
  'user-tricked',
  'inside-reached',
  'exposed',
  'none',
] as const;
type Effect = (typeof EFFECTS)[number];

/** How far an intruder would have come. */
export const STAGES = [
  'scouting',
  'preparing',
  'getting-in',
  'running-code',
  'staying',
  'gaining-rights',
  'hiding',
  'stealing-secrets',
  'looking-around',
  'moving-on',
  'gathering',
  'remote-control',
  'taking-out',
  'damage',
] as const;
export type Stage = (typeof STAGES)[number];

/** What a term implies, as far as it implies anything. */
export interface FacetHints {
  readonly target?: Target;
  readonly vector?: Vector;
  readonly action?: Action;
  readonly effect?: Effect;
  readonly stage?: Stage;
}

/** What is understood of an alert. Absent: nothing speaks for it. */
export interface Facets extends FacetHints {
  readonly direction: Direction;
}
