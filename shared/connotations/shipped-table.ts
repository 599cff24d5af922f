import { buildMeaningTable, type MeaningTable } from './meaning-table.ts';
import { SHIPPED_MEANINGS } from './meanings/shipped-meanings.ts';

/** The shipped meanings, built once. */
export const SHIPPED_TABLE: MeaningTable = buildMeaningTable(SHIPPED_MEANINGS);
