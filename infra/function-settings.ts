/** How a function runs: read by the CDK and by the local stack, so that both obey the same limits. */
export interface FunctionSettings {
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

/** The three functions. A refresh reads whole bundles of ATT&CK, hence its size and time. */
export const FUNCTIONS = {
  'map-alerts': { timeoutSeconds: 30, memoryMegabytes: 1_024 },
  'lookup-api': { timeoutSeconds: 29, memoryMegabytes: 1_024 },
  'refresh-attack': { timeoutSeconds: 900, memoryMegabytes: 1_536 },
} as const satisfies Readonly<Record<string, FunctionSettings>>;

export type FunctionName = keyof typeof FUNCTIONS;

/** The queue of alerts and how it feeds `map-alerts`. */
export const ALERT_QUEUE = {
  /** AWS's advice: six times the function's timeout, so that a batch under way is not delivered again. */
  visibilitySeconds: 6 * FUNCTIONS['map-alerts'].timeoutSeconds,
  /** Receives before a message goes to the dead-letter queue; throttling uses some up, so not fewer than 5. */
  maxReceiveCount: 5,
  retentionDays: 4,
  /** A dead letter keeps its age, so its queue must keep longer than the first. */
  deadLetterRetentionDays: 14,
  batchSize: 10,
  batchWindowSeconds: 0,
  maxConcurrency: 10,
  /** The largest message SQS takes. */
  maxMessageBytes: 1_048_576,
} as const;

/** How often ATT&CK is looked up for a new release. */
export const REFRESH_HOURS = 24;
