import type { ClippedText } from './clip-text.ts';

/** An input that can never be mapped, kept with its reason so that nothing accepted disappears. */
export interface QuarantineRecord {
  /** Stable: an `AlertErrorCode`, or a code of the pipeline's own such as `too_large_to_store`. */
  readonly code: string;
  /** What is wrong and what to do, for a person. */
  readonly message: string;
  readonly raw: ClippedText;
  readonly receivedAt: string;
  /** The message it came in. */
  readonly messageId: string;
}

/** Where unreadable inputs are kept. */
export interface QuarantineStore {
  /** Keeps an input under its content and code; the same input again changes nothing. */
  quarantine(record: QuarantineRecord): Promise<void>;
  /** The newest records of one UTC day (`2026-11-23`), at most `limit`. */
  listQuarantined(day: string, limit?: number): Promise<readonly QuarantineRecord[]>;
}
