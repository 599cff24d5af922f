/** A global secondary index: always projects everything, always sparse (an item without its keys is not in it). */
export interface IndexDesign {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** A DynamoDB table as the CDK, the adapters and the local stack all read it. All keys are strings. */
export interface TableDesign {
  /** The suffix of its name and of the environment variable that carries the name (`TABLE_ALERTS`). */
  readonly name: 'alerts' | 'library' | 'connotations' | 'attack';
  readonly partitionKey: 'pk';
  readonly sortKey: 'sk';
  /** The attribute with the epoch seconds after which an item may go. */
  readonly ttlAttribute?: 'expiresAt';
  readonly indexes: readonly IndexDesign[];
}

const index = (n: 1 | 2 | 3): IndexDesign => ({ name: `gsi${n}`, partitionKey: `gsi${n}pk`, sortKey: `gsi${n}sk` });

/**
 * The tables, one a capability so that each function can be given just those it needs.
 * What stands under the keys is in the key functions beside each adapter's port.
 */
export const TABLES = {
  /** Mapped alerts and quarantined inputs. gsi1: by alert id; gsi2: by day. */
  alerts: {
    name: 'alerts',
    partitionKey: 'pk',
    sortKey: 'sk',
    ttlAttribute: 'expiresAt',
    indexes: [index(1), index(2)],
  },
  /** Library entries, their histories and sightings. gsi1: lists; gsi2: review queue; gsi3: changes by revision. */
  library: { name: 'library', partitionKey: 'pk', sortKey: 'sk', indexes: [index(1), index(2), index(3)] },
  /** Connotations by term, and edits by revision. gsi1: by prefix; gsi2: changes by revision. */
  connotations: { name: 'connotations', partitionKey: 'pk', sortKey: 'sk', indexes: [index(1), index(2)] },
  /** Releases of ATT&CK, the pointer to the one in force, the refresh lock. gsi1: techniques by tactic. */
  attack: { name: 'attack', partitionKey: 'pk', sortKey: 'sk', ttlAttribute: 'expiresAt', indexes: [index(1)] },
} as const satisfies Readonly<Record<string, TableDesign>>;

export type TableKey = keyof typeof TABLES;

/** The environment variable in which a function finds the table's name. */
export const tableVariable = (table: TableKey): string => `TABLE_${table.toUpperCase()}`;
