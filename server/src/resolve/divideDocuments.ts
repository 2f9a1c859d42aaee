/**
 * Where the documents of a file begin. A file may hold a volume or a box of cables; each document
 * has its own notes, pages and numbering, so the division comes before everything else.
 */
import type { ScannedLine } from "../scan/scannedLine.ts";

/** The first line of each document, in order; the first is always 0. */
export function divideDocuments(
  lines: readonly ScannedLine[],
  type: "cable" | "memo",
): readonly number[] {
  const starts = type === "cable" ? cableStarts(lines) : memoStarts(lines);
  return [0, ...starts.filter((start) => 0 < start)];
}

/**
 * A cable begins at `Message Text`, or at a first page of another station or number after the one
 * before has ended. A later section of the same cable is no new document.
 */
function cableStarts(lines: readonly ScannedLine[]): number[] {
  const starts: number[] = [];
  let current: string | undefined;
  let hasText = false;
  let hasRecord = false;
  lines.forEach((line, number) => {
    if (line.isBlank) return;
    for (const landmark of line.cable) {
      if (landmark.kind === "archiveHeading" && landmark.which === "text") {
        if (hasText || hasRecord) starts.push(withFurniture(lines, number));
        hasText = false;
        hasRecord = true;
        current = undefined;
      } else if (landmark.kind === "archiveHeading") {
        hasText = true;
      } else if (landmark.kind === "pageLine" && Number(landmark.number) === 1) {
        const origin = `${landmark.station?.text ?? ""} ${landmark.serial?.text ?? ""}`;
        if (current !== undefined && origin !== current && hasEnded(lines, number))
          starts.push(withFurniture(lines, number));
        current = origin;
        hasText = true;
      }
    }
  });
  return starts;
}

/** Whether the line with text before a page line, but for a level, ends a cable. */
function hasEnded(lines: readonly ScannedLine[], number: number): boolean {
  for (let line = number - 1; 0 <= line; line--) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    const first = source.cable[0];
    if (first?.kind === "endMark" || first?.kind === "stamp") return true;
    if (0 < source.attributes.length) return true;
    if (first?.kind !== "classification") return false;
  }
  return false;
}

/** The stamp or level directly above a cable's first line belongs to it, if another stands above. */
function withFurniture(lines: readonly ScannedLine[], number: number): number {
  let start = number;
  for (let line = number - 1; 0 <= line; line--) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    const kind = source.cable[0]?.kind;
    const isOwn = kind === "classification" || (kind === "stamp" && isStampAbove(lines, line));
    return isOwn ? line : start;
  }
  start = number;
  return start;
}

function isStampAbove(lines: readonly ScannedLine[], number: number): boolean {
  for (let line = number - 1; 0 <= line; line--) {
    const source = lines[line];
    if (source !== undefined && !source.isBlank) return source.cable[0]?.kind === "stamp";
  }
  return false;
}

/**
 * A printed document begins at a heading with number and genre, set off by blank lines, that is an
 * editorial note, names who wrote to whom, or has a dateline or a field below it; its number is above
 * that of the heading before. The publisher's lines and a page marker above it belong to it.
 */
function memoStarts(lines: readonly ScannedLine[]): number[] {
  const starts: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let hasDocument = false;
  lines.forEach((line, number) => {
    if (line.isBlank || !mayBeginHeading(line.text)) return;
    const heading = line.memo.heading;
    if (heading?.number === undefined || !isSetOff(lines, number)) return;
    const value = Number(heading.number.text);
    if (value <= last || !isDocumentHeading(lines, number)) return;
    if (hasDocument) starts.push(withFront(lines, number));
    hasDocument = true;
    last = value;
  });
  return starts;
}

/** Only a line that begins with a digit or bracket can be a numbered heading. */
function mayBeginHeading(text: string): boolean {
  const first = text.trimStart()[0] ?? "";
  return first === "[" || ("0" <= first && first <= "9");
}

function isSetOff(lines: readonly ScannedLine[], number: number): boolean {
  const before = lines[number - 1];
  const isAfterNote = before?.memo.noteLabel !== undefined || before?.memo.fixed !== undefined;
  return before === undefined || before.isBlank || isAfterNote;
}

function isDocumentHeading(lines: readonly ScannedLine[], number: number): boolean {
  const line = lines[number];
  const heading = line?.memo.heading;
  if (line === undefined || heading === undefined) return false;
  const title = line.text.slice(heading.title.start, heading.title.end);
  if (title === "Editorial Note" || (title.includes(" From ") && /\bto\b/i.test(title)))
    return true;
  let seen = 0;
  for (let next = number + 1; next < lines.length && seen < LINES_BELOW; next++) {
    const below = lines[next];
    if (below === undefined || below.isBlank) continue;
    if (below.memo.dateline !== undefined || below.memo.field !== undefined) return true;
    seen++;
  }
  return false;
}

/** Lines with text below a heading among which a dateline or field stands. */
const LINES_BELOW = 2;

function withFront(lines: readonly ScannedLine[], number: number): number {
  let start = number;
  for (let line = number - 1; 0 <= line; line--) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    if (source.memo.fixed !== "publisher" && source.memo.fixed !== "pageMarker") break;
    start = line;
  }
  return start;
}
