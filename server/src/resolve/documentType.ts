/**
 * Which type of document a text is: evidence is scored for cable and memorandum, and the reasons are
 * kept, so that a user can be told. Each kind of evidence counts once or a few times, whatever the
 * length of the text; below the threshold, or with both near, the type is unknown.
 */
import type { ScannedLine } from "../scan/scannedLine.ts";
import type { LineTable } from "../text/lineTable.ts";
import { hasHeadingPhrase } from "../vocabulary/genres.ts";
import { noticeKind } from "../vocabulary/notices.ts";

export type DocumentType = "cable" | "memo" | "unknown";

export interface Detection {
  readonly type: DocumentType;
  /** Evidence for the type found, or the stronger one if unknown. */
  readonly score: number;
  /** What was found, in plain words, the strongest first. */
  readonly reasons: readonly string[];
}

interface Evidence {
  readonly type: "cable" | "memo";
  readonly reason: string;
  readonly weight: number;
  /** How often it counts at most. */
  readonly most: number;
}

const EVIDENCE = {
  archiveHeading: { type: "cable", reason: "the archive's heading lines", weight: 4, most: 2 },
  pageLine: { type: "cable", reason: "PAGE lines with station and number", weight: 4, most: 2 },
  runningHead: { type: "cable", reason: "running heads with message number", weight: 4, most: 2 },
  transmission: {
    type: "cable",
    reason: "lines of the relay before the date-time group",
    weight: 4,
    most: 2,
  },
  dateTimeGroup: { type: "cable", reason: "a date-time group", weight: 4, most: 1 },
  banner: {
    type: "cable",
    reason: "a classification line with message number",
    weight: 3,
    most: 1,
  },
  address: { type: "cable", reason: "FM and TO lines", weight: 2, most: 2 },
  distribution: { type: "cable", reason: "a distribution line", weight: 3, most: 1 },
  cableLabel: { type: "cable", reason: "E.O. and TAGS lines", weight: 2, most: 2 },
  attributes: { type: "cable", reason: "message attributes", weight: 4, most: 1 },
  attributeKey: { type: "cable", reason: "keys of message attributes", weight: 1, most: 5 },
  notice: { type: "cable", reason: "a notice in the place of a text", weight: 3, most: 1 },
  numberedHeading: { type: "memo", reason: "a numbered document heading", weight: 6, most: 1 },
  heading: { type: "memo", reason: "a heading with genre and offices", weight: 3, most: 1 },
  dateline: { type: "memo", reason: "a dateline", weight: 2, most: 1 },
  publisher: { type: "memo", reason: "the publisher's lines", weight: 4, most: 1 },
  sourceNote: { type: "memo", reason: "a source note", weight: 4, most: 1 },
  pageMarker: { type: "memo", reason: "page markers in brackets", weight: 1, most: 3 },
  field: { type: "memo", reason: "SUBJECT or PARTICIPANTS", weight: 2, most: 2 },
  addressField: { type: "memo", reason: "MEMORANDUM FOR, TO and FROM lines", weight: 2, most: 3 },
} as const satisfies Record<string, Evidence>;

type EvidenceName = keyof typeof EVIDENCE;

/** Least evidence that makes a type: a numbered heading alone does, a dateline and a label do not. */
const THRESHOLD = 5;
/** How much more evidence there must be for one type than for the other. */
const MARGIN = 2;
/** Lines with text that are looked at; what a document is shows at its beginning and end. */
const MOST_LINES = 400;

/** The type of a text by its lines, with all the evidence. */
export function detectType(lines: LineTable<ScannedLine>): Detection {
  const tally = new Tally();
  for (const line of sampled(lines)) {
    addCableEvidence(line, tally);
    addMemoEvidence(line, tally);
  }
  return decide(tally);
}

/**
 * The type that `detectType` finds, without the evidence. A text with so much evidence for a cable
 * that no evidence for a memorandum could outweigh it is not read as a memorandum.
 */
export function typeOfLines(lines: LineTable<ScannedLine>): DocumentType {
  const tally = new Tally();
  const sample = sampled(lines);
  for (const line of sample) {
    addCableEvidence(line, tally);
    if (tally.scores.cable >= CERTAIN_CABLE) return "cable";
  }
  for (const line of sample) addMemoEvidence(line, tally);
  return decide(tally).type;
}

/** The evidence found so far, and what it weighs for either type. */
class Tally {
  readonly counts = new Map<EvidenceName, number>();
  readonly scores = { cable: 0, memo: 0 };

  add(name: EvidenceName): void {
    const count = this.counts.get(name) ?? 0;
    const { type, weight, most } = EVIDENCE[name];
    this.counts.set(name, count + 1);
    if (count < most) this.scores[type] += weight;
  }
}

/** More than all evidence for a memorandum together can weigh, by the margin. */
const CERTAIN_CABLE =
  MARGIN +
  Object.values(EVIDENCE).reduce(
    (sum, { type, weight, most }) => sum + (type === "memo" ? weight * most : 0),
    0,
  );

/** The first and the last lines with text. */
function sampled(lines: LineTable<ScannedLine>): ScannedLine[] {
  const found: ScannedLine[] = [];
  const take = (line: ScannedLine | undefined) => {
    if (line?.isBlank === false) found.push(line);
  };
  let next = 0;
  for (; next < lines.lineCount && found.length < MOST_LINES / 2; next++) take(lines.find(next));
  for (let last = lines.lineCount - 1; next <= last && found.length < MOST_LINES; last--)
    take(lines.find(last));
  return found;
}

function addCableEvidence(line: ScannedLine, tally: Tally): void {
  for (const landmark of line.cable) {
    switch (landmark.kind) {
      case "archiveHeading":
        tally.add("archiveHeading");
        break;
      case "pageLine":
        if (landmark.station !== undefined && landmark.serial !== undefined) tally.add("pageLine");
        break;
      case "runningHead":
        tally.add("runningHead");
        break;
      case "transmissionId":
      case "originator":
      case "securityWarning":
        tally.add("transmission");
        break;
      case "dateTimeGroup":
        if (0 < landmark.precedence.length && landmark.month !== undefined)
          tally.add("dateTimeGroup");
        break;
      case "banner":
        tally.add("banner");
        break;
      case "distribution":
        if (landmark.label !== undefined) tally.add("distribution");
        break;
      case "from":
      case "to":
        if (landmark.certain) tally.add("address");
        break;
      case "executiveOrder":
      case "tags":
        tally.add("cableLabel");
        break;
      default:
        break;
    }
  }
  if (MANY_ATTRIBUTES <= line.attributes.length || isAttribute(line)) tally.add("attributes");
  if (line.attributes[0]?.key.includes(" ")) tally.add("attributeKey");
  if (isNotice(line.text)) tally.add("notice");
}

/** Longest line that is a notice and no sentence about one. */
const LONGEST_NOTICE = 60;

function isNotice(text: string): boolean {
  const kind = LONGEST_NOTICE < text.length ? undefined : noticeKind(text);
  return kind === "lost" || kind === "withdrawn";
}

/** Several keys of the archive on one line, or the one that nothing else has. */
const MANY_ATTRIBUTES = 3;

function isAttribute(line: ScannedLine): boolean {
  return line.attributes[0]?.key === "Automatic Decaptioning";
}

function addMemoEvidence(line: ScannedLine, tally: Tally): void {
  const { heading, title, dateline, field, fixed, noteLabel } = line.memo;
  if (heading?.number !== undefined) tally.add("numberedHeading");
  else if (title?.hasAgents || (heading !== undefined && hasHeadingPhrase(line.text)))
    tally.add("heading");
  if (dateline !== undefined && dateline.place.start < dateline.place.end) tally.add("dateline");
  if (fixed === "publisher") tally.add("publisher");
  if (noteLabel?.isSource || line.text.trimStart().startsWith("Source: ")) tally.add("sourceNote");
  if (0 < line.pageMarkers.length) tally.add("pageMarker");
  if (field === undefined) return;
  if (field.field === "subject" || field.field === "participants") tally.add("field");
  else if (field.field === "to" || field.field === "from") tally.add("addressField");
}

function decide({ counts, scores }: Tally): Detection {
  const reasons: { text: string; weight: number; type: "cable" | "memo" }[] = [];
  for (const [name, count] of counts) {
    const { type, reason, weight, most } = EVIDENCE[name];
    const gained = weight * Math.min(count, most);
    reasons.push({ text: reason, weight: gained, type });
  }
  const stronger = scores.cable < scores.memo ? "memo" : "cable";
  const score = scores[stronger];
  const other = scores[stronger === "cable" ? "memo" : "cable"];
  const type = THRESHOLD <= score && other + MARGIN <= score ? stronger : "unknown";
  return {
    type,
    score,
    reasons: reasons
      .filter((reason) => reason.type === stronger)
      .sort((a, b) => b.weight - a.weight)
      .map((reason) => reason.text),
  };
}
