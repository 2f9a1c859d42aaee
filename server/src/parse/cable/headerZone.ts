/** Where a section's header ends, so that captions can be told from text before they are read. */
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import { type DocumentLines, nextTextLine } from "../documentLines.ts";

/** Lines with text that a header takes at most after its banner: captions, subject, references. */
const MOST_LINES_AFTER_BANNER = 40;

/**
 * The last line of the header that begins at `start`: the last banner, E.O., TAGS, SUBJ or REF line
 * before the first numbered paragraph, the second page or the end mark; -1 if there is none. At the
 * lines of `ends` a quotation begins, which may hold such lines of another telegram.
 */
export function findLastHeaderLine(
  lines: DocumentLines,
  start: number,
  ends: ReadonlySet<number>,
): number {
  let last = -1;
  let sinceBanner = -1;
  let isAddressed = false;
  let originators = 0;
  const labels = new Set<CableLandmark["kind"]>();
  for (let line = start; line < lines.length && !ends.has(line); line++) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    const landmarks = source.cable;
    // A paragraph joined to the subject ends the header on the subject's line.
    const end = landmarks.findIndex(endsHeader);
    const isMisspelt = 0 <= sinceBanner && fitsMisspelt(landmarks[0], labels);
    if (landmarks.slice(0, Math.max(0, end)).some(isLabel) || (0 < end && isMisspelt)) return line;
    if (landmarks.some(({ kind }) => kind === "originator")) originators++;
    if (1 < originators) return last;
    isAddressed ||= landmarks.some(isAddress);
    // A long list of addressees, or its beginning, may stand over the turn of a page.
    const isPageTurn = isAddressed && sinceBanner < 0 && !landmarks.some(endsAddresses);
    const isOwn = start === line || isPageLineAgain(lines, start, line);
    if (!isOwn && !isPageTurn && landmarks.some(endsHeader)) return last;
    if (landmarks.some((landmark) => landmark.kind === "banner") && sinceBanner < 0) {
      sinceBanner = 0;
      last = line;
    } else if (0 <= sinceBanner) sinceBanner++;
    if (landmarks.some(isLabel) || (0 <= sinceBanner && isClassifiedBy(landmarks[0]))) last = line;
    if (isMisspelt) last = line;
    for (const landmark of landmarks) if (isLabel(landmark)) labels.add(landmark.kind);
    if (MOST_LINES_AFTER_BANNER < sinceBanner) return last;
  }
  return last;
}

/** The first page line of a section may be written twice. */
function isPageLineAgain(lines: DocumentLines, start: number, line: number): boolean {
  const landmark = lines[line]?.cable[0];
  if (landmark?.kind !== "pageLine" || Number(landmark.number) !== 1) return false;
  return lines[start]?.cable[0]?.kind === "pageLine" && nextTextLine(lines, start + 1) === line;
}

/**
 * Whether a line of a header follows on the first line of a section, before its second page or its
 * end: a text may be there without any.
 */
export function hasHeaderAhead(lines: DocumentLines, start: number): boolean {
  for (let line = start; line < lines.length; line++)
    for (const landmark of lines[line]?.cable ?? []) {
      if (isHeaderLine(landmark)) return true;
      if (start < line && endsSection(landmark)) return false;
    }
  return false;
}

/** Lines with text below a first page among which its header begins. */
const LINES_BELOW_PAGE = 4;

/** Whether a header begins on a page line or just below it. */
export function isAboveHeader(lines: DocumentLines, page: number): boolean {
  let seen = 0;
  for (let line = page; line < lines.length && seen <= LINES_BELOW_PAGE; line++) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    if (source.cable.some(isHeaderLine)) return true;
    seen++;
  }
  return false;
}

/**
 * Whether a text begins the document without a header: a later page or an end mark is the first thing
 * that shows a cable.
 */
export function beginsWithText(lines: DocumentLines): boolean {
  for (const { cable } of lines)
    for (const landmark of cable) {
      if (isHeaderLine(landmark)) return false;
      if (landmark.kind === "pageLine") return Number(landmark.number) !== 1;
      if (landmark.kind === "endMark") return true;
    }
  return false;
}

function endsSection({ kind }: CableLandmark): boolean {
  return kind === "pageLine" || kind === "endMark" || kind === "archiveHeading";
}

/** A line that only a header has; labels and addresses that text may begin with do not count. */
function isHeaderLine(landmark: CableLandmark): boolean {
  switch (landmark.kind) {
    case "distribution":
      return landmark.label !== undefined;
    case "dashLine":
    case "dateTimeGroup":
    case "banner":
    case "draftedBy":
    case "approvedBy":
    case "transmissionId":
    case "originator":
    case "securityWarning":
      return true;
    case "from":
    case "to":
    case "info":
    case "executiveOrder":
    case "tags":
    case "subject":
      return landmark.certain;
    default:
      return false;
  }
}

/** E.O., TAGS, SUBJ and REF lines. */
export function isLabel(landmark: CableLandmark): boolean {
  switch (landmark.kind) {
    case "executiveOrder":
    case "tags":
    case "subject":
    case "reference":
      return landmark.isMisspelt !== true;
    default:
      return false;
  }
}

/** The labels between banner and text in their order: 361 of 361 originals (cable-format 1.1). */
const LABELS: readonly string[] = ["executiveOrder", "tags", "subject", "reference"];

/** Whether a misspelt label stands in its place: neither it nor a later one was there before. */
export function fitsMisspelt(
  landmark: CableLandmark | undefined,
  before: ReadonlySet<string>,
): boolean {
  const at = LABELS.indexOf(landmark?.kind ?? "");
  if (landmark === undefined || at < 0) return false;
  if (!("isMisspelt" in landmark) || landmark.isMisspelt !== true) return false;
  return !LABELS.slice(at).some((kind) => before.has(kind));
}

function isAddress({ kind }: CableLandmark): boolean {
  return kind === "from" || kind === "to" || kind === "info";
}

/** What ends a header also before its banner: all that ends one but a later page. */
function endsAddresses(landmark: CableLandmark): boolean {
  return landmark.kind === "pageLine" ? Number(landmark.number) === 1 : endsHeader(landmark);
}

/** Who classified a later cable stands after its references. */
function isClassifiedBy(landmark: CableLandmark | undefined): boolean {
  return landmark?.kind === "classifiedBy";
}

/** What no longer belongs to a section's header; its own first page line does. */
export function endsHeader(landmark: CableLandmark): boolean {
  switch (landmark.kind) {
    case "pageLine":
    case "endMark":
    case "transmissionId":
      return true;
    case "archiveHeading":
      return landmark.which === "attributes";
    case "enumerator":
      return landmark.enumerator.form === "number" && Number(landmark.enumerator.label) === 1;
    default:
      return false;
  }
}
