/** What a document of the library is called where it is listed. */
import type { CableNumber, LibraryDocument } from "../../resolve/library/library.ts";
import { monthNames } from "../../vocabulary/vocabulary.ts";
import { clip } from "../readableText.ts";

/** Longest name in a list. */
const LONGEST = 160;

/** `LA PAZ 5726`; what a printed telegram has too. */
function numberName({ station, serial, to }: CableNumber): string {
  return to === undefined ? `${station} ${serial}` : `${station} ${serial} to ${to}`;
}

/** `LA PAZ 5726`, `54. Memorandum From …`; the file's name where the document says none. */
export function nameOf({ type, cable, number, title, path }: LibraryDocument): string {
  if (type === "cable" && cable !== undefined) return numberName(cable);
  const parts = [number, title].filter((part) => part !== undefined);
  const name = parts.length === 0 ? path.slice(path.lastIndexOf("/") + 1) : parts.join(". ");
  return clip(name, LONGEST);
}

/** The name with the subject, by which people look for a document. */
export function fullNameOf(document: LibraryDocument): string {
  const { subject } = document;
  const name = nameOf(document);
  return subject === undefined ? name : clip(`${name}: ${subject}`, LONGEST);
}

/** `16 June 1977`; empty if the date is not known. */
export function dateWords({ date }: LibraryDocument): string {
  if (date === undefined) return "";
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${monthNames[(month ?? 1) - 1] ?? ""} ${year}`;
}
