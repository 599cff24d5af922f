import type { AttackIndex } from '../../shared/attack/attack-index.ts';
import type { ConnotationStore } from '../../shared/connotations/edits/connotation-store.ts';
import type { LibraryStore } from '../../shared/library/library-store.ts';
import type { Mapper } from '../../shared/mapping/create-mapper.ts';
import type { Knowledge } from '../../shared/mapping/knowledge.ts';
import type { AlertStore } from '../../shared/storage/alert-store.ts';
import type { LibrarySource } from '../adapters/library-source.ts';
import type { AttackOperations } from '../refresh-attack/attack-operations.ts';
import type { Authentication } from './caller.ts';

/** The parts that routes use; each is a port, so that a route knows neither AWS nor files. */
export interface ApiDependencies {
  readonly authentication: Authentication;
  readonly mapper: () => Promise<Mapper>;
  /** The release in force of the domain that is mapped to. */
  readonly attack: () => Promise<AttackIndex>;
  /** The releases in force of all domains, the mapped one first. */
  readonly domains: () => Promise<readonly AttackIndex[]>;
  /** Another release that is held. Throws `AttackError` `version_not_held`. */
  readonly heldRelease: (domain: string, version: string) => Promise<AttackIndex>;
  readonly attackOperations: AttackOperations;
  /** What mappings rest on now. */
  readonly knowledge: () => Promise<Knowledge>;
  /** Looks for edits and releases now, so that the next answer rests on them. */
  readonly refreshKnowledge: () => Promise<void>;
  readonly connotations: ConnotationStore;
  /** The OpenAPI document. */
  readonly document: () => unknown;
  readonly library: LibraryStore;
  readonly librarySource: LibrarySource;
  readonly alerts: AlertStore;
  /** Puts alerts on the queue, each text a message. */
  readonly sendAlerts: (bodies: readonly string[]) => Promise<void>;
  /** Throws the problem `too_many_requests` where one principal decides faster than people do. */
  readonly limitDecisions: (principal: string) => void;
  /** To be called after decisions: maps the canary when it is time, and freezes learning where it falls. */
  readonly watchLearning: (changes?: number) => Promise<void>;
  readonly now: () => Date;
}
