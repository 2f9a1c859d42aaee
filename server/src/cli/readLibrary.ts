/** The documents of all files that the paths name, as a library. */
import type { InputError } from "../features/contract.ts";
import { toLibraryDocuments } from "../resolve/library/entries.ts";
import { LibraryIndex } from "../workspace/library/libraryIndex.ts";
import { placeOf } from "../workspace/library/readEntries.ts";
import { toForwardSlashes } from "../workspace/nodeFiles.ts";
import { type ChosenSettings, visitInputs } from "./analyzeInputs.ts";
import type { Io } from "./io.ts";

/** Files stand in it under their paths as given; what cannot be read is told, and left out. */
export async function readLibrary(
  paths: readonly string[],
  chosen: ChosenSettings,
  io: Io,
  onError: (error: InputError) => void = () => undefined,
): Promise<LibraryIndex> {
  const library = new LibraryIndex();
  await visitInputs(paths, chosen, io, {
    file: async ({ input, snapshot, settings }) => {
      // The whole path says the folder; the path as given is what the user knows.
      const { volume } = placeOf(toForwardSlashes(input.absolutePath), settings);
      library.put(input.path, toLibraryDocuments(snapshot, { path: input.path, volume }));
    },
    error: async (error) => onError(error),
  });
  library.isComplete = true;
  return library;
}

/** Surroundings whose standard input can be read by several, each from its start. */
export function withInputKept(io: Io): Io {
  const chunks: string[] = [];
  let iterator: AsyncIterator<string> | undefined;
  let asked: Promise<boolean> | undefined;
  /** Reads on by one piece, for all who wait for it; whether there was one. */
  const readOn = (): Promise<boolean> => {
    iterator ??= io.readInput()[Symbol.asyncIterator]();
    asked ??= iterator.next().then(({ done, value }) => {
      asked = undefined;
      if (done) return false;
      chunks.push(value);
      return true;
    });
    return asked;
  };
  return {
    ...io,
    async *readInput() {
      for (let i = 0; ; i++) {
        if (chunks.length <= i && !(await readOn())) return;
        const chunk = chunks[i];
        if (chunk !== undefined) yield chunk;
      }
    },
  };
}
