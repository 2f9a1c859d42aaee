/** Everything that others ask about a memorandum or printed document. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import { textOf } from "../../parse/documentLines.ts";
import type { DatelinePart, MemoParts } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import { trimEndColumn } from "../../scan/words.ts";
import { toIsoDate } from "../../vocabulary/calendar.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { type Footnotes, resolveFootnotes } from "../footnotes/footnotes.ts";
import { readSourceNote, type SourceNote } from "./sourceNote.ts";

export interface Dateline extends LineStretch {
  readonly place: string;
  readonly date: string;
  /** `1981-10-26`; `undefined` for an undated or impossible one. */
  readonly iso: string | undefined;
  readonly reading: DatelinePart["reading"];
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
  /** The document's own, not those of its attachments. */
  readonly fields: readonly MemoField[];
  readonly footnotes: Footnotes;
  /** The source note of each note that begins `Source:`, by the note's index. */
  readonly sources: ReadonlyMap<number, SourceNote>;
}

/** The bindings of a memorandum; `previous` footnotes are taken over where nothing changed in them. */
export function toMemoBindings(lines: DocumentLines, parts: MemoParts): MemoBindings {
  const footnotes = resolveFootnotes(lines, parts);
  const datelines = parts.datelines.map((part) => toDateline(lines, part));
  const attachment = parts.attachments[0]?.start.line ?? lines.length;
  const sources = new Map<number, SourceNote>();
  footnotes.notes.forEach(({ part }, index) => {
    if (part.label.isSource) sources.set(index, readSourceNote(noteText(lines, part)));
  });
  return {
    kind: "memo",
    number: toNumber(parts),
    title: toTitle(lines, parts, footnotes),
    dateline: datelines.find(({ line }) => line < attachment),
    datelines,
    fields: parts.fields.flatMap((field) => {
      if (attachment <= field.start.line) return [];
      const value = toFieldValue(lines, field.values);
      const label = field.reading?.label;
      return value === undefined
        ? []
        : [{ ...value, field: field.field, label, values: field.values }];
    }),
    footnotes,
    sources,
  };
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

function toNumber(parts: MemoParts): MemoBindings["number"] {
  const number = parts.heading?.reading?.number;
  return number && parts.heading && { line: parts.heading.line, ...number };
}

/** The title ends where the reference to the first note begins. */
function toTitle(
  lines: DocumentLines,
  parts: MemoParts,
  footnotes: Footnotes,
): MemoBindings["title"] {
  const heading = parts.heading;
  const title = heading?.reading?.title;
  if (heading === undefined || title === undefined) return undefined;
  const { line } = heading;
  const callout = footnotes.references.find(
    (reference) => reference.line === line && reference.end === heading.end,
  );
  const text = textOf(lines, line);
  const end = trimEndColumn(text, title.start, callout?.start ?? heading.end);
  return { line, start: title.start, end, text: text.slice(title.start, end) };
}

function toDateline(lines: DocumentLines, part: DatelinePart): Dateline {
  const { reading, line, start, end } = part;
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
    place: text.slice(reading.place.start, reading.place.end),
    date: text.slice(reading.date.start, reading.date.end),
    iso,
    reading,
  };
}
