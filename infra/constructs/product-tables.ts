import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { TABLES, type TableDesign, type TableKey, tableVariable } from '../../shared/storage/table-design.ts';
import type { ProductFunction } from './product-function.ts';

/** What a function may do with a table: the DynamoDB actions without their prefix. Scan is on no one's list. */
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'BatchWriteItem';

const key = (name: string) => ({ name, type: AttributeType.STRING });

/** The tables of the table design: on demand, encrypted, recoverable to any second of 35 days, hard to delete. */
export class ProductTables extends Construct {
  readonly tables: ReadonlyMap<TableKey, Table>;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const keys = Object.keys(TABLES) as TableKey[];
    this.tables = new Map(keys.map((name) => [name, this.createTable(TABLES[name])]));
  }

  private createTable(design: TableDesign): Table {
    const table = new Table(this, design.name, {
      partitionKey: key(design.partitionKey),
      sortKey: key(design.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(design.ttlAttribute && { timeToLiveAttribute: design.ttlAttribute }),
    });
    for (const index of design.indexes)
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: key(index.partitionKey),
        sortKey: key(index.sortKey),
        projectionType: ProjectionType.ALL,
      });
    return table;
  }

  /** Gives a function the tables named, with just these actions, and their names: so the two cannot drift apart. */
  bind(target: ProductFunction, grants: Readonly<Partial<Record<TableKey, readonly TableAction[]>>>): void {
    for (const [name, actions] of Object.entries(grants) as [TableKey, readonly TableAction[]][]) {
      const table = this.tables.get(name) as Table;
      const indexes = TABLES[name].indexes.map((index) => `${table.tableArn}/index/${index.name}`);
      target.addEnvironment(tableVariable(name), table.tableName);
      target.addToRolePolicy(
        new PolicyStatement({
          actions: actions.map((action) => `dynamodb:${action}`),
          resources: [table.tableArn, ...(actions.includes('Query') ? indexes : [])],
        }),
      );
    }
  }
}
