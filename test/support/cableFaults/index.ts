/* All faults that are put into real cables, by the family of the rule that must find them. */
import type { CableFault } from "./fault.ts";

export const cableFaults: readonly CableFault[] = [];
