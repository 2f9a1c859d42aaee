/** Whether two lines of running text are the same to the grammar of cables, whatever their words. */
import type { ScannedLine } from "../../scan/scannedLine.ts";
import { sectionTitle } from "../../vocabulary/labels.ts";
import { noticeKind } from "../../vocabulary/notices.ts";

/**
 * Shorter lines may be a signature, the station and number of a page, a misread end mark or a rule,
 * which the grammar reads at their places.
 */
const SHORTEST = 31;

/** Whether both lines have no landmark, and nothing else that the grammar of cables looks for. */
export function readsAlikeInCable(before: ScannedLine, after: ScannedLine): boolean {
  return isPlain(after) && isPlain(before);
}

function isPlain({ text, cable, attributes, quotationMarks }: ScannedLine): boolean {
  if (0 < cable.length || 0 < attributes.length || 0 < quotationMarks.length) return false;
  const own = text.trim();
  if (own.length < SHORTEST || own.startsWith("---")) return false;
  return noticeKind(own) === undefined && sectionTitle(own) === undefined;
}
