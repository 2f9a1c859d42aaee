/**
 * Documents of the folder where one is being cited: cables in a REF line, numbers after `Document`
 * and `telegram`. On request only, since they stand in running text.
 */
import { textOf } from "../../parse/documentLines.ts";
import type { Place } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import type { Library, LibraryDocument } from "../../resolve/library/library.ts";
import { isInVolume } from "../../resolve/library/matching.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import { isDigit } from "../../scan/words.ts";
import { dateWords } from "../library/names.ts";
import { locate } from "../location.ts";
import type { Proposal, Proposals } from "./item.ts";
import { cablePlaceAt } from "./place.ts";

/** The library, and the file in it that is being written. */
export interface KnownDocuments {
  readonly library: Library;
  readonly path: string;
}

/** More are not looked through; the list is narrowed by typing on. */
const MOST = 500;

/** `undefined` where no document is being cited. */
export function proposeKnownDocuments(
  snapshot: Snapshot,
  offset: number,
  { library, path }: KnownDocuments,
): Proposals | undefined {
  const location = locate(snapshot, offset);
  if (location === undefined) return undefined;
  const { place, placed } = location;
  const { document } = placed;
  const own = library.documentsOf(path)[snapshot.documents.indexOf(placed)];
  if (own === undefined) return undefined;
  const before = textOf(document.lines, place.line).slice(0, place.column);
  const cited =
    document.kind === "cable" ? citedInReference(document, place, before) : citedInText(before);
  if (cited === undefined) return undefined;
  const others = [...library.documents()].filter((each) => each !== own);
  const proposals = others.flatMap((each) => proposalOf(each, own, cited) ?? []);
  return {
    span: { start: offset - cited.written.length, end: offset },
    proposals: nearestFirst(proposals, own.date),
  };
}

/** What is being cited, and what of it stands before the caret. */
interface Cited {
  readonly form: "reference" | "document" | "telegram";
  readonly written: string;
}

/** From the last separator of a REF line to the caret: `LA PAZ 57`. */
function citedInReference(
  document: CableDocument,
  place: Place,
  before: string,
): Cited | undefined {
  const where = cablePlaceAt(document, place);
  if (where.kind !== "field" || where.name !== "reference") return undefined;
  const valueStart = where.valueStart.line === place.line ? where.valueStart.column : 0;
  let start = before.length;
  while (valueStart < start && !SEPARATORS.includes(before[start - 1] ?? "")) start--;
  while (start < before.length && before[start] === " ") start++;
  return { form: "reference", written: before.slice(start) };
}

const SEPARATORS = ",;:()";

/** The digits after `Document` or `telegram`. */
function citedInText(before: string): Cited | undefined {
  let start = before.length;
  while (0 < start && isDigit(before.charCodeAt(start - 1))) start--;
  if (before[start - 1] !== " ") return undefined;
  const words = before.slice(0, start - 1);
  const written = before.slice(start);
  if (words.endsWith("Document")) return { form: "document", written };
  return words.endsWith("elegram") ? { form: "telegram", written } : undefined;
}

interface DatedProposal extends Proposal {
  readonly date: string | undefined;
}

function proposalOf(
  document: LibraryDocument,
  own: LibraryDocument,
  { form }: Cited,
): DatedProposal | undefined {
  const { cable, number, title, subject, date } = document;
  const about = [dateWords(document), subject ?? title].filter((part) => part).join(" · ");
  const base = { detail: about, kind: "number" as const, date };
  if (form === "document")
    return number === undefined || !isInVolume(document, own.volume, own)
      ? undefined
      : { ...base, text: number };
  if (cable === undefined) return undefined;
  const { station, serial, to } = cable;
  if (form === "reference") return { ...base, text: `${station} ${serial}` };
  if (station !== DEPARTMENT) return { ...base, text: `${serial} from ${inWords(station)}` };
  return { ...base, text: to === undefined ? String(serial) : `${serial} to ${inWords(to)}` };
}

const DEPARTMENT = "STATE";

/** `La Paz` for `LA PAZ`. */
function inWords(station: string): string {
  return station
    .split(" ")
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join(" ");
}

/** Documents are cited mostly by those that follow them at once; what is later comes last. */
function nearestFirst(
  proposals: readonly DatedProposal[],
  date: string | undefined,
): readonly Proposal[] {
  const isLater = (proposal: DatedProposal) =>
    date !== undefined && proposal.date !== undefined && date < proposal.date;
  const inOrder = [...proposals].sort((a, b) => {
    if (isLater(a) !== isLater(b)) return isLater(a) ? 1 : -1;
    const order = (a.date ?? "") < (b.date ?? "") ? 1 : (a.date ?? "") === (b.date ?? "") ? 0 : -1;
    return isLater(a) ? -order : order;
  });
  const unique = new Map(inOrder.map((proposal) => [proposal.text, proposal]));
  return [...unique.values()].slice(0, MOST).map(({ date: _, ...proposal }) => proposal);
}
