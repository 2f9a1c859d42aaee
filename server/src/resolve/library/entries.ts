/** The entries of a file for the library: one for each of its documents, without tree or text. */
import type { LineStretch, Stretch } from "../../parse/place.ts";
import type { PositionRange } from "../../text/span.ts";
import { lazyFor } from "../../vocabulary/lazy.ts";
import { defaultVocabulary, publisherLine, type Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Document, MemoDocument } from "../document.ts";
import type { PlacedDocument, Snapshot } from "../snapshot.ts";
import { cableNumberOf, dateOfCable, numberPlaceOf } from "./cableNumber.ts";
import { type LocalCitation, localCitations } from "./citations.ts";
import type { CableNumber, Citation, LibraryDocument, Volume } from "./library.ts";
import { telegramNumberOf } from "./printedTelegram.ts";
import { volumeOfBanner } from "./volumes.ts";

/** What is known of a file without its text. */
export interface FilePlace {
  readonly path: string;
  /** The volume that the folder's settings or its name say, or else the folder itself. */
  readonly volume: Volume;
}

/** The entries of a file's documents in their order; none for a file of unknown type. */
export function toLibraryDocuments(
  snapshot: Snapshot,
  place: FilePlace,
): readonly LibraryDocument[] {
  const vocabulary = snapshot.options.vocabulary ?? defaultVocabulary;
  let { volume } = place;
  return snapshot.documents.map((placed, index) => {
    const local = localEntry(placed.document, vocabulary);
    // A publisher's line holds for the documents after it, unless the settings name the volume.
    if (local.banner !== undefined && !place.volume.isNamed)
      volume = { id: local.banner, isNamed: true };
    return toEntry(placed, index, local, { path: place.path, volume });
  });
}

/** What a document says of itself, in its own places. */
interface LocalEntry {
  readonly cable: CableNumber | undefined;
  readonly banner: string | undefined;
  readonly number: string | undefined;
  readonly title: string | undefined;
  readonly subject: string | undefined;
  readonly date: string | undefined;
  readonly name: Stretch | undefined;
  readonly citations: readonly LocalCitation[];
}

const localEntry = lazyFor(toLocalEntry);

function toLocalEntry(document: Document, vocabulary: Vocabulary): LocalEntry {
  const citations = localCitations(document, vocabulary);
  if (document.kind === "cable") {
    return {
      cable: cableNumberOf(document, vocabulary),
      banner: undefined,
      number: undefined,
      title: undefined,
      subject: document.bindings.subject?.value,
      date: dateOfCable(document),
      name: numberPlaceOf(document),
      citations,
    };
  }
  const { number, title, dateline, fields } = document.bindings;
  return {
    cable: telegramNumberOf(document, vocabulary),
    banner: bannerOf(document),
    number: number?.text,
    title: title?.text,
    subject: fields.find(({ field }) => field === "subject")?.value,
    date: dateline?.iso,
    name: headingOf(number, title),
    citations,
  };
}

/** The volume that a publisher's line above the heading names. */
function bannerOf({ parts, lines }: MemoDocument): string | undefined {
  for (const { line, start, end } of parts.publisher) {
    const text = (lines[line]?.text ?? "").slice(start, end).trim();
    if (publisherLine(text)?.kind !== "volume") continue;
    const id = volumeOfBanner(text);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** From the number to the end of the title's first line. */
function headingOf(
  number: LineStretch | undefined,
  title: LineStretch | undefined,
): Stretch | undefined {
  const first = number ?? title;
  const last = title ?? number;
  if (first === undefined || last === undefined) return undefined;
  return {
    start: { line: first.line, column: first.start },
    end: { line: last.line, column: last.end },
  };
}

function toEntry(
  placed: PlacedDocument,
  index: number,
  local: LocalEntry,
  place: FilePlace,
): LibraryDocument {
  const { firstLine, document } = placed;
  const { cable, number, title, subject, date, name, citations } = local;
  const { volume } = place;
  return {
    path: place.path,
    index,
    type: document.kind,
    cable,
    volume,
    number,
    title,
    subject,
    date,
    range: {
      start: { line: firstLine, character: 0 },
      end: { line: firstLine + document.lines.length, character: 0 },
    },
    nameRange: toRange(firstLine, name ?? firstText(document)),
    citations: citations.map((citation) => toCitation(firstLine, volume, citation)),
  };
}

/** The first line with text. */
function firstText({ lines }: Document): Stretch {
  const line = Math.max(
    0,
    lines.findIndex(({ isBlank }) => !isBlank),
  );
  const end = lines[line]?.text.length ?? 0;
  return { start: { line, column: 0 }, end: { line, column: end } };
}

function toRange(firstLine: number, { start, end }: Stretch): PositionRange {
  return {
    start: { line: firstLine + start.line, character: start.column },
    end: { line: firstLine + end.line, character: end.column },
  };
}

function toCitation(firstLine: number, own: Volume, citation: LocalCitation): Citation {
  const { text, stretch, target } = citation;
  return {
    text,
    range: toRange(firstLine, stretch),
    target: target.kind === "cable" ? target : { ...target, volume: target.volume ?? own },
  };
}
