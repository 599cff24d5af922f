/** Too little of the invocation is left to begin another alert; it is left for the next one. */
class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError';
  readonly code = 'out_of_time';
}

/** Time in milliseconds that one alert may need in a bad moment: two writes and a publish with their retries. */
const RESERVE = 5_000;

/** A check to run before each alert: throws `OutOfTimeError` once less than the reserve is left. */
export function createTimeCheck(remainingMillis: () => number): () => void {
  return () => {
    const left = remainingMillis();
    if (left < RESERVE) throw new OutOfTimeError(`${left} ms left, an alert is begun with ${RESERVE} at least`);
  };
}
