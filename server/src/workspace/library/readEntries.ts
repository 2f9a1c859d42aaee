/** A file's entries from its text, under the settings of its folder. */
import { type FilePlace, toLibraryDocuments } from "../../resolve/library/entries.ts";
import type { LibraryDocument, Volume } from "../../resolve/library/library.ts";
import { isVolumeId } from "../../resolve/library/volumes.ts";
import { analyze } from "../../resolve/snapshot.ts";
import type { Settings } from "../../settings.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { fileName, parentFolder } from "../fileAccess.ts";
import type { FileToRead } from "./entryReader.ts";

/** What holds for a file, from its folder. */
export interface FileContext {
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
}

/** Longer texts are left out of the library while they are closed: one is worked on in one go. */
const LONGEST_TEXT = 8_000_000;

/** The entries of a closed file's text; `type` is what the file's name says. */
export function entriesOfText(
  path: string,
  text: string,
  { settings, vocabulary }: FileContext,
  type: "cable" | "memo" | undefined,
): readonly LibraryDocument[] {
  const file = { place: placeOf(path, settings), type: settings.type ?? type };
  return withOwnStrings(entriesAt(file, text, vocabulary));
}

/** The same for what another thread knows of a file; its strings are pieces of the text. */
export function entriesAt(
  { place, type }: Omit<FileToRead, "own">,
  text: string,
  vocabulary: Vocabulary,
): readonly LibraryDocument[] {
  if (LONGEST_TEXT < text.length) return [];
  return toLibraryDocuments(analyze(text, { type, vocabulary }), place);
}

/** A file as another thread is asked for its entries. */
export function toFileToRead(
  path: string,
  { settings, vocabulary }: FileContext,
  type: "cable" | "memo" | undefined,
): FileToRead {
  return { place: placeOf(path, settings), type: settings.type ?? type, own: vocabulary.own };
}

/** A piece of a string keeps the whole alive; entries must not keep the texts of ten thousand files. */
function withOwnStrings(documents: readonly LibraryDocument[]): readonly LibraryDocument[] {
  return documents.length === 0 ? documents : JSON.parse(JSON.stringify(documents));
}

/** The volume of a file: by its settings, by the name of a folder that it is in, or that folder. */
export function placeOf(path: string, settings: Settings): FilePlace {
  return { path, volume: volumeOf(path, settings) };
}

function volumeOf(path: string, { volume }: Settings): Volume {
  if (volume !== undefined) return { id: volume, isNamed: true };
  const own = parentFolder(path) ?? "";
  for (let folder: string | undefined = own; folder !== undefined; folder = parentFolder(folder)) {
    const name = fileName(folder);
    if (isVolumeId(name)) return { id: name, isNamed: true };
  }
  return { id: own, isNamed: false };
}
