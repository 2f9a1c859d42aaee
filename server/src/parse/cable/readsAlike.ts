/** Whether two lines of running text are the same to the grammar of cables, whatever their words. */
import { dequal } from "dequal/lite";
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import type { ScannedLine } from "../../scan/scannedLine.ts";
import { sectionTitle } from "../../vocabulary/labels.ts";
import { noticeKind } from "../../vocabulary/notices.ts";

/**
 * Shorter lines may be a signature, the station and number of a page, a misread end mark or a rule,
 * which the grammar reads at their places.
 */
const SHORTEST = 31;

/**
 * Whether both lines have nothing that the grammar of cables looks for but the number of a paragraph,
 * which is the same.
 */
export function readsAlikeInCable(before: ScannedLine, after: ScannedLine): boolean {
  return isPlain(after) && isPlain(before) && dequal(before.cable, after.cable);
}

function isPlain({ text, cable, attributes, quotationMarks }: ScannedLine): boolean {
  if (0 < attributes.length || 0 < quotationMarks.length || !cable.every(isParagraphNumber))
    return false;
  const own = text.trim();
  if (own.length < SHORTEST || own.startsWith("---")) return false;
  return noticeKind(own) === undefined && sectionTitle(own) === undefined;
}

/** A roman numeral or a capital may begin a heading, of which the grammar looks at the length. */
function isParagraphNumber(landmark: CableLandmark): boolean {
  if (landmark.kind !== "enumerator") return false;
  const { form } = landmark.enumerator;
  return form !== "roman" && form !== "upperLetter";
}
