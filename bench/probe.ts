/*
 * Loaded into a measured server before its own code: answers what the process has used so far. The
 * answers go over Node's channel, beside the protocol's streams.
 */
import { usageNow } from "./usage.ts";

process.on("message", (question: unknown) => {
  if (question === "collect") globalThis.gc?.();
  process.send?.(usageNow());
});
// The channel alone does not keep a server alive that was told to end.
process.channel?.unref();
