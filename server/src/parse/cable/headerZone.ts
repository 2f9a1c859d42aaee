/** Where a section's header ends, so that captions can be told from text before they are read. */
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import type { DocumentLines } from "../documentLines.ts";

/** Lines with text that a header takes at most after its banner: captions, subject, references. */
const MOST_LINES_AFTER_BANNER = 40;

/**
 * The last line of the header that begins at `start`: the last banner, E.O., TAGS, SUBJ or REF line
 * before the first numbered paragraph, the second page or the end mark; -1 if there is none.
 */
export function findLastHeaderLine(lines: DocumentLines, start: number): number {
  let last = -1;
  let sinceBanner = -1;
  for (let line = start; line < lines.length; line++) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    const landmarks = source.cable;
    // A paragraph joined to the subject ends the header on the subject's line.
    const end = landmarks.findIndex(endsHeader);
    if (landmarks.slice(0, Math.max(0, end)).some(isLabel)) return line;
    if (start < line && landmarks.some(endsHeader)) return last;
    if (landmarks.some((landmark) => landmark.kind === "banner") && sinceBanner < 0) {
      sinceBanner = 0;
      last = line;
    } else if (0 <= sinceBanner) sinceBanner++;
    if (landmarks.some(isLabel)) last = line;
    if (MOST_LINES_AFTER_BANNER < sinceBanner) return last;
  }
  return last;
}

function isLabel(landmark: CableLandmark): boolean {
  switch (landmark.kind) {
    case "executiveOrder":
    case "tags":
    case "subject":
    case "reference":
      return true;
    default:
      return false;
  }
}

function endsHeader(landmark: CableLandmark): boolean {
  switch (landmark.kind) {
    case "pageLine":
    case "endMark":
      return true;
    case "archiveHeading":
      return landmark.which === "attributes";
    case "enumerator":
      return landmark.enumerator.form === "number" && Number(landmark.enumerator.label) === 1;
    default:
      return false;
  }
}
