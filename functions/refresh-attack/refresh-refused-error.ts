import type { RefreshResult } from '../../shared/attack/refresh/refresh-attack.ts';

/** What came from the publisher was refused, or nothing came: the release in force goes on serving. */
export class RefreshRefusedError extends Error {
  override readonly name = 'RefreshRefusedError';
  readonly code: string;
  constructor({ code, message }: RefreshResult) {
    super(`${code ?? 'refused'}: ${message ?? 'the refresh was refused'}`);
    this.code = code ?? 'refused';
  }
}
