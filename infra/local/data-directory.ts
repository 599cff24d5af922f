import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Another stack is using the directory: two owners would destroy what is in it. */
class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  readonly code = 'directory_in_use';
}

/** A directory that this process alone keeps state in, until it releases it. */
export interface DataDirectory {
  readonly dynamodb: string;
  readonly messaging: string;
  release(): void;
}

/** True where a process with this id exists, ours or another user's. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes our id into the lock file, or says whose is in it. */
function takeLock(lock: string): number | undefined {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return Number(readFileSync(lock, 'utf8'));
  }
}

/**
 * Makes a directory ours, by a lock file with our process id; a lock whose owner is dead is taken over.
 * Throws `DirectoryInUseError` where the owner lives.
 */
export function claimDataDirectory(path: string): DataDirectory {
  const directory = resolve(path);
  const paths = { dynamodb: join(directory, 'dynamodb'), messaging: join(directory, 'messaging') };
  for (const each of Object.values(paths)) mkdirSync(each, { recursive: true });
  const lock = join(directory, 'lock');
  const owner = takeLock(lock);
  if (owner !== undefined && owner !== process.pid) {
    if (isAlive(owner))
      throw new DirectoryInUseError(`${directory} is in use by process ${owner}; stop it or choose another --data`);
    rmSync(lock);
    if (takeLock(lock) !== undefined) throw new DirectoryInUseError(`${directory} was just taken by another process`);
  }
  return { ...paths, release: () => rmSync(lock, { force: true }) };
}
