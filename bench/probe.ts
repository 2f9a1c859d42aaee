/*
 * Loaded into a measured server before its own code: answers what the process has used so far. The
 * answers go over Node's channel, beside the protocol's streams.
 */

/** What a process has used since it began. */
export interface Usage {
  /** Milliseconds of processor time, of all its threads. */
  readonly cpu: number;
  /** Bytes in memory now, and at the most. */
  readonly rss: number;
  readonly peak: number;
  /** Bytes of living objects; after a full collection where Node runs with --expose-gc. */
  readonly heap: number;
}

process.on("message", (question: unknown) => {
  if (question === "collect") globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const usage: Usage = {
    cpu: (user + system) / 1000,
    rss,
    peak: process.resourceUsage().maxRSS * 1024,
    heap: heapUsed + external,
  };
  process.send?.(usage);
});
// The channel alone does not keep a server alive that was told to end.
process.channel?.unref();
