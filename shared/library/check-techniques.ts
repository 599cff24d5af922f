import type { AttackIndex } from '../attack/attack-index.ts';
import { LibraryError } from './library-error.ts';
import type { Answer } from './library-revision.ts';

/** Checks that every id is live in the release in force. Throws `LibraryError` naming the id, and its successor if any. */
export function checkTechniques(ids: readonly string[], attack: AttackIndex): void {
  for (const id of ids) {
    const { status, technique, splitInto } = attack.resolve(id);
    if (status === 'live') continue;
    const release = `ATT&CK ${attack.version}`;
    const successor = splitInto ? splitInto.join(' or ') : technique && `${technique.id} ${technique.name}`;
    if (successor) throw new LibraryError('revoked_technique', `${id} is revoked in ${release}: use ${successor}`);
    if (status === 'deprecated')
      throw new LibraryError(
        'revoked_technique',
        `${id} is deprecated in ${release} without a successor: choose another`,
      );
    throw new LibraryError('unknown_technique', `${id} is not a technique of ${release} (${attack.domain})`);
  }
}

/** Checks that a verdict and its techniques fit together. Throws `LibraryError` `verdict_mismatch`. */
export function checkAnswer({ verdict, techniques }: Answer): void {
  if (verdict === 'mapped' && techniques.length === 0)
    throw new LibraryError('verdict_mismatch', 'the verdict "mapped" needs at least one technique');
  if (verdict === 'unmapped' && techniques.length > 0)
    throw new LibraryError('verdict_mismatch', 'the verdict "unmapped" goes with an empty list of techniques');
}
