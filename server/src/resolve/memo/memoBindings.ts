/** Everything that others ask about a memorandum or printed document. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import { textOf } from "../../parse/documentLines.ts";
import type { DatelinePart, MemoParts } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import { trimEndColumn } from "../../scan/words.ts";
import { toIsoDate } from "../../vocabulary/calendar.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import type { Footnotes } from "../footnotes/footnotes.ts";
import { type Move, moveFootnotes } from "../footnotes/movedNumbers.ts";
import { findLooseSource, type LooseSource } from "./sourceNote/looseSource.ts";
import { readSourceNote, type SourceNote } from "./sourceNote/sourceNote.ts";

export interface Dateline extends LineStretch {
  readonly place: string;
  readonly date: string;
  /** `1981-10-26`; `undefined` for an undated or impossible one. */
  readonly iso: string | undefined;
  readonly reading: DatelinePart["reading"];
  /** The whole of a dateline that is split over two lines. */
  readonly joined: string | undefined;
}

/** An attachment by its label, with its own title if it has one; both without callouts. */
export interface MemoAttachment {
  readonly label: string;
  readonly title: string | undefined;
}

export interface MemoField extends FieldValue {
  readonly field: string;
  readonly label: string | undefined;
  readonly values: readonly LineStretch[];
}

export interface MemoBindings {
  readonly kind: "memo";
  readonly number: (LineStretch & { readonly text: string }) | undefined;
  /** The title without number and callout. */
  readonly title: (LineStretch & { readonly text: string }) | undefined;
  /** The document's own; those of its attachments are among `datelines`. */
  readonly dateline: Dateline | undefined;
  readonly datelines: readonly Dateline[];
  /** A printed telegram's own number: `2135`, `Secto 18`. */
  readonly telegramNumber: (LineStretch & { readonly text: string }) | undefined;
  /** In the order of the text, as `parts.attachments`. */
  readonly attachments: readonly MemoAttachment[];
  /** The document's own, not those of its attachments. */
  readonly fields: readonly MemoField[];
  readonly footnotes: Footnotes;
  /** The source note of each note that begins `Source:`, by the note's index. */
  readonly sources: ReadonlyMap<number, SourceNote>;
  /** A paragraph without a label, outside of the notes, that begins `Source:` and reads like one. */
  readonly looseSource: LooseSource | undefined;
}

/** The bindings of a memorandum with these footnotes; `before` is a version with the same frame. */
export function toMemoBindings(
  lines: DocumentLines,
  parts: MemoParts,
  footnotes: Footnotes,
  before?: MemoBindings,
): MemoBindings {
  const { datelines, fields, sources } = before ?? toFrameBindings(lines, parts, footnotes);
  const attachment = firstAttachment(lines, parts);
  return {
    kind: "memo",
    number: parts.heading?.number,
    title: toTitle(lines, parts, footnotes),
    dateline: datelines.find(({ line }) => line < attachment),
    datelines,
    telegramNumber: parts.telegramNumber && {
      ...parts.telegramNumber,
      text: textWithin(lines, parts.telegramNumber),
    },
    attachments: parts.attachments.map(({ label, title }) => ({
      label: withoutCallouts(lines, [label], footnotes),
      title: title.length === 0 ? undefined : withoutCallouts(lines, title, footnotes),
    })),
    fields,
    footnotes,
    sources,
    looseSource: sources.size === 0 ? findLooseSource(lines, parts) : undefined,
  };
}

/**
 * The bindings of a version with the same tree as the one before, and the same footnote numbers, which
 * moved on the lines of `moves`.
 */
export function rebind(
  before: MemoBindings,
  moves: ReadonlyMap<number, Move>,
  lines: DocumentLines,
  parts: MemoParts,
): MemoBindings {
  const footnotes = moveFootnotes(before.footnotes, moves);
  const looseSource = before.sources.size === 0 ? findLooseSource(lines, parts) : undefined;
  const isSame = footnotes === before.footnotes && looseSource === before.looseSource;
  return isSame ? before : { ...before, footnotes, looseSource };
}

/** What running text has no part in. */
function toFrameBindings(
  lines: DocumentLines,
  parts: MemoParts,
  { notes }: Footnotes,
): Pick<MemoBindings, "datelines" | "fields" | "sources"> {
  const attachment = firstAttachment(lines, parts);
  const sources = new Map<number, SourceNote>();
  notes.forEach(({ part }, index) => {
    if (part.label.isSource)
      sources.set(index, readSourceNote(lines, { start: part.contentStart, end: part.end }));
  });
  return {
    datelines: parts.datelines.map((part) => toDateline(lines, part)),
    fields: parts.fields.flatMap((field) => {
      if (attachment <= field.start.line) return [];
      const value = toFieldValue(lines, field.values);
      const label = field.reading?.label;
      return value === undefined
        ? []
        : [{ ...value, field: field.field, label, values: field.values }];
    }),
    sources,
  };
}

/** The line of the first attachment, or the one after the last line. */
function firstAttachment(lines: DocumentLines, { attachments }: MemoParts): number {
  return attachments[0]?.start.line ?? lines.length;
}

/** A note's text on one line, without its return arrow. */
export function noteText(lines: DocumentLines, part: MemoParts["notes"][number]): string {
  const texts: string[] = [];
  for (let line = part.start.line; line < part.end.line; line++) {
    const text = textOf(lines, line);
    texts.push(line === part.start.line ? text.slice(part.contentStart.column) : text);
  }
  const joined = texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ");
  const last = joined.at(-1);
  return last === "↵" || last === "↩" ? joined.slice(0, -1).trimEnd() : joined;
}

/** The title ends where the reference to the first note begins. */
function toTitle(
  lines: DocumentLines,
  parts: MemoParts,
  footnotes: Footnotes,
): MemoBindings["title"] {
  const title = parts.heading?.title ?? [];
  const first = title[0];
  if (first === undefined) return undefined;
  return {
    ...withoutCallout(lines, first, footnotes),
    text: withoutCallouts(lines, title, footnotes),
  };
}

/** Stretches as one line, each without the callout at its end. */
function withoutCallouts(
  lines: DocumentLines,
  stretches: readonly LineStretch[],
  footnotes: Footnotes,
): string {
  const texts = stretches.map((stretch) =>
    textWithin(lines, withoutCallout(lines, stretch, footnotes)),
  );
  return texts.join(" ");
}

function withoutCallout(
  lines: DocumentLines,
  { line, start, end }: LineStretch,
  { references }: Footnotes,
): LineStretch {
  const callout = references.find(
    (reference) => reference.line === line && reference.end === end && start < reference.start,
  );
  return { line, start, end: trimEndColumn(textOf(lines, line), start, callout?.start ?? end) };
}

function textWithin(lines: DocumentLines, { line, start, end }: LineStretch): string {
  return textOf(lines, line).slice(start, end);
}

function toDateline(lines: DocumentLines, part: DatelinePart): Dateline {
  const { reading, line, start, end, joined } = part;
  const text = textOf(lines, line);
  const { year, month, day } = reading;
  const iso =
    year === undefined || month === undefined || day === undefined
      ? undefined
      : toIsoDate(year, month, day);
  return {
    line,
    start,
    end,
    place: joined?.place ?? text.slice(reading.place.start, reading.place.end),
    date: text.slice(reading.date.start, reading.date.end),
    iso,
    reading,
    joined: joined?.text,
  };
}
