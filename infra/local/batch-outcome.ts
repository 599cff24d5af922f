/** What the event source mapping does with a batch after an invocation: these are deleted, the others come again. */
export interface BatchOutcome {
  readonly done: readonly string[];
  readonly failed: readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a function's answer as AWS does with `ReportBatchItemFailures`: nothing, or no list, or an empty list is
 * success; a list with an empty, absent or unknown id means that the whole batch failed.
 */
export function judgeBatch(messageIds: readonly string[], response: unknown): BatchOutcome {
  const success = { done: messageIds, failed: [] };
  const failure = { done: [], failed: messageIds };
  if (response === null || response === undefined) return success;
  if (!isObject(response)) return failure;
  const failures = response['batchItemFailures'];
  if (failures === null || failures === undefined) return success;
  if (!Array.isArray(failures)) return failure;
  const ids = failures.map((item: unknown) => (isObject(item) ? item['itemIdentifier'] : undefined));
  const failed = new Set<string>();
  for (const id of ids) {
    if (typeof id !== 'string' || !messageIds.includes(id)) return failure;
    failed.add(id);
  }
  return { done: messageIds.filter((id) => !failed.has(id)), failed: [...failed] };
}
