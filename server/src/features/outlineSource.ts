/** The source note of a memorandum in the form of the contract. */
import type { Stretch } from "../parse/place.ts";
import { type Document, type MemoDocument, textIn } from "../resolve/document.ts";
import type {
  SourceHand as ReadHand,
  SourceNote as ReadNote,
  SourceRole,
} from "../resolve/memo/sourceNote/sourceNote.ts";
import { collapse } from "../vocabulary/matching.ts";
import type { DocumentOutline, SourceHand, SourceNote } from "./contract.ts";
import { type Placing, visibleStretch } from "./placing.ts";

/** The source note of a document: the first of its footnotes that is one, or a loose paragraph. */
function findSourceNote({
  bindings,
}: MemoDocument): { readonly source: ReadNote; readonly stretch: Stretch } | undefined {
  const { sources, footnotes, looseSource } = bindings;
  for (const [index, source] of sources) {
    const note = footnotes.notes[index];
    if (note !== undefined) return { source, stretch: note.part };
  }
  return looseSource && { source: looseSource.source, stretch: looseSource };
}

/** The document's source note with the range from its label or first word to its end. */
export function sourceNoteOf(document: Document, placing: Placing): DocumentOutline["sourceNote"] {
  const found = document.kind === "memo" ? findSourceNote(document) : undefined;
  if (found === undefined) return null;
  const range = placing.range(visibleStretch(placing.lines, found.stretch));
  return { ...toSourceNote(found.source, placing), range };
}

export function toSourceNote(source: ReadNote, placing: Placing): SourceNote {
  const { repository, path, level, qualifiers, drafting, publication, parts } = source;
  const firstOf = (role: SourceRole) => parts.find((part) => part.role === role)?.value ?? null;
  return {
    repository: repository ?? null,
    path,
    level: level ?? null,
    qualifiers,
    drafting: drafting ?? null,
    publication: publication ?? null,
    recordGroup: firstOf("recordGroup"),
    lot: firstOf("lot"),
    box: firstOf("box"),
    folder: firstOf("folder"),
    oaId: firstOf("oaId"),
    filmNumbers: parts.flatMap(({ role, value }) =>
      role === "film" || role === "noFilm" ? [value] : [],
    ),
    fileNumber: firstOf("fileNumber"),
    drafters: source.drafters.map(toHand),
    clearedBy: source.clearedBy.map(toHand),
    approvedBy: source.approvedBy.map(toHand),
    parts: parts.map((part) => ({
      role: part.role,
      value: part.value,
      text: collapse(textIn(placing.lines, part)),
      range: placing.range(part),
    })),
  };
}

function toHand({ name, office, date }: ReadHand): SourceHand {
  return { name, office: office ?? null, date: date ?? null };
}
