/** Seconds of processor time that some work takes: what else runs on the machine does not count as much as in wall time. */
export function cpuSecondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}
