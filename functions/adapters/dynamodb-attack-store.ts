import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AttackStore } from '../../shared/attack/attack-store.ts';
import { createDynamoDbLeaseStore } from './dynamodb-lease-store.ts';
import { createDynamoDbRefreshRecords } from './dynamodb-refresh-records.ts';
import { createDynamoDbReleaseStore } from './dynamodb-release-store.ts';

/** The table of ATT&CK on DynamoDB: releases, the lease, what refreshes leave behind. */
export const createDynamoDbAttackStore = (client: DynamoDBDocumentClient, table: string): AttackStore => ({
  releases: createDynamoDbReleaseStore(client, table),
  leases: createDynamoDbLeaseStore(client, table),
  records: createDynamoDbRefreshRecords(client, table),
});
