/**
 * Which lines of a cable's header are there, in the order in which a header has them. Lines that
 * somebody is still typing towards are not missing yet, so each report says whether a later line of
 * the header has been reached.
 */

import { textOf } from "../parse/documentLines.ts";
import type { HeaderFieldName } from "../parse/nodes.ts";
import type { LineStretch, Stretch } from "../parse/place.ts";
import { contains, toStretch } from "../parse/place.ts";
import type { CableDocument } from "../resolve/document.ts";
import type { Severity } from "../settings.ts";
import { lazyFor } from "../vocabulary/lazy.ts";
import { correction } from "./replacement.ts";
import type { CableRule, Reporter } from "./rule.ts";

type HeaderLine = "pageLine" | HeaderFieldName | "body" | "endMark";

/** The order of the header's lines: 361 of 361 originals (cable-format 1.1). */
const ORDER: readonly HeaderLine[] = [
  "pageLine",
  "distribution",
  "dashLine",
  "dateTimeGroup",
  "from",
  "to",
  "banner",
  "executiveOrder",
  "tags",
  "subject",
  "body",
  "endMark",
];

/** Lines that make a header; fewer are a fragment, in which nothing is missing. */
const FEWEST_LINES = 2;
const HEADER_LINES: ReadonlySet<HeaderLine> = new Set([
  "dateTimeGroup",
  "from",
  "to",
  "banner",
  "distribution",
  "executiveOrder",
  "tags",
  "subject",
]);
const FURNITURE: readonly HeaderLine[] = ["pageLine", "distribution", "dashLine", "endMark"];

interface Presence {
  readonly places: ReadonlyMap<HeaderLine, Stretch>;
  /** Lines whose label is misread: `T0 SECSTATE WASHDC`. */
  readonly misread: ReadonlyMap<HeaderLine, LineStretch & { readonly written: string }>;
  readonly isLaterSection: boolean;
  /** The text begins with another telegram, whose E.O., TAGS and SUBJ lines serve for both. */
  readonly isRepeat: boolean;
  readonly isArchiveRecord: boolean;
  /** The form of the cables after 1979, which have none of the furniture as a rule. */
  readonly isLater: boolean;
}

/** Made once for a document; each line of the header has a rule that asks. */
const presenceOf = lazyFor(findPresence);

function findPresence({ lines, parts, bindings }: CableDocument): Presence {
  const places = new Map<HeaderLine, Stretch>();
  const misread = new Map<HeaderLine, LineStretch & { readonly written: string }>();
  const page = parts.pages[0];
  if (page !== undefined) places.set("pageLine", toStretch(page));
  for (const field of parts.fields) {
    const piece = field.pieces[0];
    if (field.section !== 0 || places.has(field.name)) continue;
    const end = piece === undefined ? field.start : { line: piece.line, column: piece.end };
    places.set(field.name, { start: field.start, end });
    const { landmark } = field;
    if (landmark === undefined || !("isMisread" in landmark)) continue;
    const place = { line: field.start.line, ...landmark.labelColumns };
    const written = textOf(lines, place.line).slice(place.start, place.end);
    misread.set(field.name, { ...place, written });
  }
  const paragraph = parts.paragraphs.find(isText);
  if (paragraph !== undefined) places.set("body", { start: paragraph.start, end: paragraph.start });
  const mark = parts.endMarks[0];
  if (mark !== undefined) places.set("endMark", toStretch(mark));
  return {
    places,
    misread,
    isLaterSection: 1 < (parts.sections[0]?.number ?? 1),
    isRepeat: isRepeat(parts),
    isArchiveRecord: 0 < parts.archiveHeadings.length,
    isLater: bindings.form === "later",
  };
}

/** Whether a telegram is quoted in the first paragraph. */
function isRepeat({ paragraphs, quotations }: CableDocument["parts"]): boolean {
  const [first] = paragraphs;
  return (
    first !== undefined &&
    quotations.some(({ isTelegram, start }) => isTelegram && contains(first, start))
  );
}

/**
 * A numbered paragraph, or some lines of text: the first words after the header may be the beginning
 * of a header line that is still being typed.
 */
function isText({ enumerator, start, end }: CableDocument["parts"]["paragraphs"][number]): boolean {
  return enumerator?.form === "number" || FEWEST_TEXT_LINES <= end.line - start.line;
}

const FEWEST_TEXT_LINES = 4;

export interface MissingLine {
  readonly line: HeaderLine;
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly message: string;
  /** The label that the line has, if a slip in it can be told. */
  readonly label?: string;
  /**
   * `header`: missing where at least two other lines of a header are there. `furniture`: missing
   * where the rest of the furniture was kept. `content`: as `header`, but a section filed alone has
   * none of these lines.
   */
  readonly group: "header" | "furniture" | "content";
}

/** The rule that reports a line which is not there. */
export function missingLineRule(missing: MissingLine): CableRule {
  const { code, severity, summary } = missing;
  return {
    code,
    severity,
    summary,
    documents: "cable",
    scope: "frame",
    check(document, report) {
      reportMissing(presenceOf(document), missing, report);
    },
  };
}

function reportMissing(
  presence: Presence,
  { line, message, group, label }: MissingLine,
  report: Reporter,
): void {
  const { places } = presence;
  const misread = presence.misread.get(line);
  if (misread !== undefined && label !== undefined)
    report({
      stretch: toStretch(misread),
      message: `The ${label} line begins with ${misread.written}; ${label} was expected`,
      fixes: [correction(misread, misread.written, label)],
    });
  if (places.has(line) || !isExpected(presence, group)) return;
  const at = ORDER.indexOf(line);
  const before = ORDER.slice(0, at)
    .filter((name) => places.has(name))
    .at(-1);
  const after = ORDER.slice(at + 1).find((name) => places.has(name));
  const stretch = places.get(before ?? after ?? line);
  if (stretch === undefined) return;
  report({
    stretch,
    message,
    isAboutDocument: true,
    ...(after === undefined ? { waitsFor: "end" } : {}),
  });
}

function isExpected(presence: Presence, group: MissingLine["group"]): boolean {
  const { places } = presence;
  const headerLines = [...places.keys()].filter((name) => HEADER_LINES.has(name)).length;
  if (headerLines < FEWEST_LINES) return false;
  if (group === "header") return true;
  if (group === "content") return !presence.isLaterSection && !presence.isRepeat;
  if (presence.isLater) return false;
  const kept = FURNITURE.filter((name) => places.has(name)).length;
  return 2 <= kept || (kept === 1 && presence.isArchiveRecord);
}
