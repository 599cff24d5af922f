declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }

  /** A DynamoDB look-alike; its tables live in LevelDB under `path`, or in memory. */
  function dynalite(options: DynaliteOptions): Server;
  export = dynalite;
}
