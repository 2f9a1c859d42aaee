/**
 * The cross-references of a document, its notes' among them. They are read from passages and not from
 * lines, so that a line's end, a page marker or a footnote number within one is of no account. What a
 * passage says by itself is kept with it (`passageReading.ts`), and what it means in the document is not.
 */
import { comparePlaces } from "../../parse/place.ts";
import { lazyFor } from "../../vocabulary/lazy.ts";
import type { Document, Lineage, MemoDocument } from "../document.ts";
import type { Footnote } from "../footnotes/footnotes.ts";
import type { MemoAttachment } from "../memo/memoBindings.ts";
import type { CrossReference } from "./crossReference.ts";
import { type BaseDate, baseDate, isSameDate } from "./dates.ts";
import type { GetBaseDate, ReadPassage } from "./passageReading.ts";
import { type Reading, readingsOf, type Source } from "./readings.ts";
import { type Cited, Repeats } from "./repeats.ts";
import { toReference } from "./targets.ts";

const NONE: readonly CrossReference[] = [];

/**
 * The cross-references of a memorandum in text order; made once, and the same list in versions of it in
 * which all of them and the notes are the same. A cable has its REF line.
 */
export function crossReferencesOf(document: Document): readonly CrossReference[] {
  return document.kind === "cable" ? NONE : resolve(document);
}

/** What the references of a version were made from. */
interface KeptReferences {
  readonly readings: readonly Reading[];
  readonly notes: readonly Footnote[];
  readonly attachments: readonly MemoAttachment[];
  /** Absent where nobody asked for it. */
  readonly base: { readonly date: BaseDate | undefined } | undefined;
  readonly references: readonly CrossReference[];
}

/** Of the version of a document that was asked for last. */
const kept = new WeakMap<Lineage, KeptReferences>();

const resolve = lazyFor((document: MemoDocument): readonly CrossReference[] => {
  const { lineage, bindings } = document;
  const { attachments, footnotes } = bindings;
  const { notes } = footnotes;
  const readings = readingsOf(document);
  let base: { readonly date: BaseDate | undefined } | undefined;
  const getBase = () => {
    base ??= {
      date: baseDate(
        document,
        readings.map(({ passage }) => passage),
      ),
    };
    return base.date;
  };
  const before = kept.get(lineage);
  const isSame = before?.notes === notes && before.attachments === attachments;
  const references =
    isSame && sayTheSame(readings, before, getBase)
      ? before.references
      : bindAll(document, readings, getBase);
  kept.set(lineage, { readings, notes, attachments, base: base ?? before?.base, references });
  return references;
});

/** Whether passages are as they were, but for some in which nothing is referred to or cited. */
function sayTheSame(
  readings: readonly Reading[],
  { readings: before, base }: KeptReferences,
  getBase: GetBaseDate,
): boolean {
  if (readings === before && base === undefined) return true;
  if (readings.length !== before.length) return false;
  if (base !== undefined && !isSameDate(base.date, getBase())) return false;
  return readings.every((reading, i) => {
    const known = before[i];
    if (reading === known) return true;
    return known !== undefined && saysNothing(reading, getBase) && saysNothing(known, getBase);
  });
}

function saysNothing({ passage }: Reading, getBase: GetBaseDate): boolean {
  const { references, citations } = passage.read(getBase);
  return references.length === 0 && citations.length === 0;
}

function bindAll(
  document: MemoDocument,
  readings: readonly Reading[],
  getBase: GetBaseDate,
): readonly CrossReference[] {
  const inNotes = new Repeats();
  const inText = new Repeats();
  const found: CrossReference[] = [];
  for (const reading of readings) {
    const sequence = reading.source.isNote ? inNotes : inText;
    for (const reference of bind(document, reading, getBase, sequence)) found.push(reference);
  }
  return found.sort((a, b) => comparePlaces(a.start, b.start));
}

/** The references of a source with all that they depend on. */
interface Bound {
  readonly read: ReadPassage;
  /** Whether one of them points to a note of the document, and whether to an attachment. */
  readonly isToNotes: boolean;
  readonly isToTabs: boolean;
  readonly notes: readonly Footnote[];
  readonly attachments: readonly MemoAttachment[];
  readonly before: Cited | undefined;
  readonly after: Cited | undefined;
  readonly references: readonly CrossReference[];
}

const bound = new WeakMap<Source, Bound>();

/** The references of a source in the document; made again only where something is not as it was. */
function bind(
  document: MemoDocument,
  { source, passage, text }: Reading,
  getBase: GetBaseDate,
  sequence: Repeats,
): readonly CrossReference[] {
  const read = passage.read(getBase);
  if (read.references.length === 0 && read.citations.length === 0) return NONE;
  const { attachments, footnotes } = document.bindings;
  const { notes } = footnotes;
  const before = sequence.last;
  const known = bound.get(source);
  if (known?.read === read && known.before === before) {
    const isBound = !known.isToNotes || known.notes === notes;
    if (isBound && (!known.isToTabs || known.attachments === attachments)) {
      sequence.last = known.after;
      return known.references;
    }
  }
  const repeats = sequence.read(passage, text, read);
  const references = read.references.map((each) => ({
    ...toReference(document, text, each),
    ...repeats.get(each),
  }));
  const isToNotes = references.some(({ isLocal }) => isLocal === true);
  const isToTabs = references.some(({ kind }) => kind === "tab");
  const after = sequence.last;
  bound.set(source, { read, isToNotes, notes, isToTabs, attachments, before, after, references });
  return references;
}
