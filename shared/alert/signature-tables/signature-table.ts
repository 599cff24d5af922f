/** A row of a table: what our own reading of a vendor's closed list says about its entries. */
interface TableRow {
  readonly signatures: readonly string[];
  /** Ids of ATT&CK 18; empty where the entry names no act. */
  readonly techniques: readonly string[];
  /** The shortname of the tactic that the entry is about. */
  readonly tactic?: string;
  readonly reason: string;
}

/** A table as its JSON file has it. `trust` is how far it may be believed, 0 to 1: a class says less than a type. */
interface SignatureTable {
  readonly trust: number;
  readonly rows: readonly TableRow[];
}

/** What a table says about an alert. */
export interface TableEntry {
  readonly techniques: readonly string[];
  readonly tactic?: string;
  readonly reason: string;
  readonly table: string;
  /** How far the table may be believed, 0 to 1; stated, not learned. */
  readonly trust: number;
}

/** A table ready for look-ups, any case. */
export type TableIndex = ReadonlyMap<string, TableEntry>;

/** Makes a table ready for look-ups; the first row to name a signature has it. */
export function indexTable(name: string, table: SignatureTable): TableIndex {
  const index = new Map<string, TableEntry>();
  for (const { signatures, ...row } of table.rows)
    for (const signature of signatures) {
      const key = signature.toLowerCase();
      if (!index.has(key)) index.set(key, { ...row, table: name, trust: table.trust });
    }
  return index;
}
