/** What a process has used since it began. */
export interface Usage {
  /** Milliseconds of processor time, of all its threads. */
  readonly cpu: number;
  /** Bytes in memory now, and at the most. */
  readonly rss: number;
  readonly peak: number;
  /** Bytes of living objects, and of those that wait to be collected. */
  readonly heap: number;
}

/** What this process has used. */
export function usageNow(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    cpu: (user + system) / 1000,
    rss,
    peak: process.resourceUsage().maxRSS * 1024,
    heap: heapUsed + external,
  };
}
