import { AttackError } from '../../shared/attack/attack-error.ts';

/** Where MITRE publishes; redirects and addresses of an index may lead here, whatever the index's own host. */
const PUBLISHERS = [
  'raw.githubusercontent.com',
  'github.com',
  'objects.githubusercontent.com',
  'media.githubusercontent.com',
  'release-assets.githubusercontent.com',
  'attack.mitre.org',
];

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const isLoopback = (url: URL): boolean => LOOPBACK.has(url.hostname);

const refuse = (url: URL, why: string) =>
  new AttackError('address_not_allowed', `${url.protocol}//${url.host.slice(0, 100)} is not allowed: ${why}`);

/** Tells whether an address may be asked; throws `AttackError` `address_not_allowed` where it may not. */
export type CheckAddress = (url: URL) => void;

/**
 * The rule for everything that is fetched because of an index: https on the index's own host or a publisher's; plain
 * http only between loopback addresses, where the index itself was given as one. Nothing else, so that no answer can
 * send us to an address inside the account.
 */
export function createAddressRule(indexUrl: string): CheckAddress {
  const index = URL.parse(indexUrl);
  if (!index) throw new AttackError('address_not_allowed', 'ATTACK_INDEX_URL is not an address');
  const hosts = new Set([...PUBLISHERS, index.hostname]);
  return (url) => {
    if (url.username !== '' || url.password !== '') throw refuse(url, 'it carries a user name or password');
    if (isLoopback(url)) {
      if (!isLoopback(index) || !/^https?:$/.test(url.protocol))
        throw refuse(url, 'loopback is for a local index only');
      return;
    }
    if (url.protocol !== 'https:') throw refuse(url, 'only https is (plain http for a loopback address)');
    if (!hosts.has(url.hostname))
      throw refuse(url, 'it is neither on the host of the index nor on one of the publisher');
  };
}
