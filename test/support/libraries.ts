/* Libraries of made-up documents, and the lines of which they are made. */

import { toLibraryDocuments } from "../../server/src/resolve/library/entries.ts";
import type { Citation, LibraryDocument } from "../../server/src/resolve/library/library.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { LibraryIndex } from "../../server/src/workspace/library/libraryIndex.ts";

/** What a test says of a cable; the rest is filled in. */
export interface CableSketch {
  readonly station?: string;
  readonly serial: number | string;
  /** `12`, `MAR`, `74`. */
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
  readonly subject?: string;
  readonly reference?: string;
}

/** A cable in the archive's form. */
export function cableText(sketch: CableSketch): string {
  const { station = "HELSINKI", serial, day = "12", month = "MAR", year = "74" } = sketch;
  const { subject = "EXHIBITION OF CHARTS", reference } = sketch;
  const digits = String(serial).padStart(5, "0");
  return `PAGE 01 ${station.slice(0, 6).padEnd(6)} ${digits} ${day}1502Z

ACTION CU-04

INFO OCT-01 EUR-12 /017 W
R ${day}1430Z ${month} ${year}
FM ${station === "STATE" ? "SECSTATE WASHDC" : `AMEMBASSY ${station}`}
TO ${station === "STATE" ? "AMEMBASSY HELSINKI" : "SECSTATE WASHDC 1873"}

UNCLAS ${station} ${serial}

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: ${subject}
${reference === undefined ? "" : `\nREF: ${reference}\n`}
1. EXHIBITION OPENED MARCH 11.
LARSEN

UNCLASSIFIED

NNN
`;
}

/** A printed document with a note that cites others. */
export function memoText(number: number, note: string, publisher = ""): string {
  return `${publisher === "" ? "" : `${publisher}\n\n`}${number}. Memorandum From the Director of the Library (Harlow) to the Assistant Secretary (Brandt)1

Washington, March 4, 1974

SUBJECT

  • Exchange of Maps

The exchange of maps went well.2 Eleven libraries took part.

Martha Harlow
  1. Source: National Archives, RG 306, Library Services. Confidential.
  2. ${note}
`;
}

/** The entries of a text, its folder taken for the volume unless one is named. */
export function entriesOf(path: string, text: string, volume?: string): readonly LibraryDocument[] {
  const folder = path.slice(0, path.lastIndexOf("/"));
  return toLibraryDocuments(analyze(text), {
    path,
    volume: { id: volume ?? folder, isNamed: volume !== undefined },
  });
}

/** A library of these files; a path may be followed by its volume, `folder/a.memo@frus1977-80v02`. */
export function libraryOf(files: Readonly<Record<string, string>>): LibraryIndex {
  const library = new LibraryIndex();
  for (const [name, text] of Object.entries(files)) {
    const [path = "", volume] = name.split("@");
    library.put(path, entriesOf(path, text, volume));
  }
  library.isComplete = true;
  return library;
}

/** The citation of a file that is written so. Throws if there is none, which is a mistake in the test. */
export function citationIn(
  library: LibraryIndex,
  path: string,
  text: string,
): { readonly citation: Citation; readonly from: LibraryDocument } {
  for (const from of library.documentsOf(path)) {
    const citation = from.citations.find((each) => each.text === text);
    if (citation !== undefined) return { citation, from };
  }
  throw new Error(`${path} has no citation ${text}`);
}

/** Where a citation leads: the paths of the documents that it means. */
export function targetPaths(library: LibraryIndex, path: string, text: string): readonly string[] {
  const { citation, from } = citationIn(library, path, text);
  return library.targetsOf(citation, from).map((document) => document.path);
}
