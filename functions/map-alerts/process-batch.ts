import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** The event is not a batch of SQS messages: the function is wired to the wrong source. */
class UnexpectedEventError extends Error {
  override readonly name = 'UnexpectedEventError';
  readonly code = 'unexpected_event';
}

/** A message failed that has no id to report it by: the whole batch must come again. */
class UnreportableRecordError extends Error {
  override readonly name = 'UnreportableRecordError';
  readonly code = 'unreportable_record';
}

function checkEvent(event: SQSEvent): void {
  if (!Array.isArray(event?.Records)) throw new UnexpectedEventError('the event has no Records: feed it from SQS');
  const foreign = event.Records.find((record) => record?.eventSource !== 'aws:sqs');
  if (foreign !== undefined)
    throw new UnexpectedEventError(`a record is from ${String(foreign?.eventSource)}, not from aws:sqs`);
}

/** The failures, each id once. SQS takes an empty id for "everything failed" and an absent one for success. */
function reportFailures(response: SQSBatchResponse): SQSBatchResponse {
  const ids = new Set(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  if ([...ids].some((id) => typeof id !== 'string' || id === ''))
    throw new UnreportableRecordError('a failed message has no messageId; the whole batch is retried');
  return { batchItemFailures: [...ids].map((itemIdentifier) => ({ itemIdentifier })) };
}

/**
 * Runs each message of a batch by itself and answers with the ids of those that failed: all of them if need be,
 * thrown is only what cannot be reported.
 */
export async function processBatch(
  event: SQSEvent,
  processRecord: (record: SQSRecord) => Promise<void>,
  onFailure: (record: SQSRecord, error: unknown) => void,
): Promise<SQSBatchResponse> {
  checkEvent(event);
  const attempt = async (record: SQSRecord): Promise<void> => {
    try {
      await processRecord(record);
    } catch (error) {
      onFailure(record, error);
      throw error;
    }
  };
  const response = await processPartialResponse(event, attempt, new BatchProcessor(EventType.SQS), {
    throwOnFullBatchFailure: false,
  });
  return reportFailures(response);
}
