/**
 * The cross-references of a document, its notes' among them. They are read from passages and not from
 * lines, so that a line's end, a page marker or a footnote number within one is of no account. What a
 * passage says by itself is kept with it (`passageReading.ts`), and what it means in the document is not.
 */
import { comparePlaces } from "../../parse/place.ts";
import type { Document, MemoDocument } from "../document.ts";
import type { CrossReference } from "./crossReference.ts";
import { type BaseDate, baseDate } from "./dates.ts";
import { readingsOf } from "./readings.ts";
import { Repeats } from "./repeats.ts";
import { toReference } from "./targets.ts";

const NONE: readonly CrossReference[] = [];
const kept = new WeakMap<Document, readonly CrossReference[]>();

/** The cross-references of a memorandum in text order; made once. A cable has its REF line. */
export function crossReferencesOf(document: Document): readonly CrossReference[] {
  if (document.kind === "cable") return NONE;
  const before = kept.get(document);
  if (before !== undefined) return before;
  const found = resolve(document);
  kept.set(document, found);
  return found;
}

function resolve(document: MemoDocument): readonly CrossReference[] {
  const readings = [...readingsOf(document)];
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
  const notes = new Repeats();
  const body = new Repeats();
  const found = readings.flatMap(({ passage, text, isNote }) => {
    const read = passage.read(getBase);
    const { references, citations } = read;
    if (references.length === 0 && citations.length === 0) return [];
    const repeats = (isNote ? notes : body).read(passage, text, read);
    return references.map((each) => ({
      ...toReference(document, text, each),
      ...repeats.get(each),
    }));
  });
  return found.sort((a, b) => comparePlaces(a.start, b.start));
}
