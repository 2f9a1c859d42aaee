/** Reads and analyzes the files that the paths name: what `check` and `outline` have in common. */
import { relative } from "node:path";
import type { InputError } from "../features/contract.ts";
import { analyze, type Snapshot } from "../resolve/snapshot.ts";
import type { Policy, Settings } from "../settings.ts";
import { mapAhead } from "../workspace/ahead.ts";
import type { Reading } from "../workspace/fileAccess.ts";
import { createFolders, type Folder, type Folders, settingsOfFile } from "../workspace/folder.ts";
import { nodeFiles, toForwardSlashes } from "../workspace/nodeFiles.ts";
import { findInputs, type Input, type InputFile } from "./inputs.ts";
import type { Io } from "./io.ts";
import type { ChosenSeverities } from "./options.ts";

/** What the command line says about settings; it wins over the folder's. */
export type ChosenSettings = Partial<Settings>;

/** Of the options of a command those that are settings. */
export function chosenSettings({
  kind,
  policy,
  severity,
}: {
  readonly kind?: "cable" | "memo";
  readonly policy?: Policy;
  readonly severity?: ChosenSeverities;
}): ChosenSettings {
  return {
    ...(kind === undefined ? {} : { type: kind }),
    ...(policy === undefined ? {} : { policy }),
    ...(severity === undefined ? {} : { severities: severity }),
  };
}

/** An analyzed file with all that holds for it. */
export interface AnalyzedFile {
  readonly input: InputFile;
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly folder: Folder;
  readonly settings: Settings;
}

/** What a command does with the files, which come in the order of the paths. */
export interface InputVisitor {
  file(file: AnalyzedFile): Promise<void>;
  error(error: InputError): Promise<void>;
  /** Whether the files that are left shall not be visited. */
  isStopped?(): boolean;
}

/** Files read at the same time. */
const READ_AHEAD = 16;

/**
 * Visits every file that the paths name. A file that cannot be used, or at which the program itself
 * fails, is an error in its place, and the others are still visited.
 */
export async function visitInputs(
  paths: readonly string[],
  chosen: ChosenSettings,
  io: Io,
  visitor: InputVisitor,
): Promise<void> {
  const folders = createFolders(nodeFiles);
  const reported = new Set<Folder>();
  for await (const loaded of mapAhead(findInputs(paths, io), READ_AHEAD, (input) =>
    load(input, folders),
  )) {
    if (visitor.isStopped?.()) return;
    if ("error" in loaded) {
      await visitor.error(loaded.error);
      continue;
    }
    const { folder, input, reading } = loaded;
    if (!reported.has(folder)) {
      reported.add(folder);
      for (const error of folderErrors(folder, io.cwd)) await visitor.error(error);
    }
    if (reading.fault !== undefined)
      await visitor.error({ path: input.path, code: reading.fault, message: reading.message });
    else await visitText(input, reading.text, folder, chosen, visitor);
  }
}

type Loaded =
  | { readonly error: InputError }
  | { readonly input: InputFile; readonly reading: Reading; readonly folder: Folder };

async function load(input: Input, folders: Folders): Promise<Loaded> {
  if ("error" in input) return input;
  const { file } = input;
  const [reading, folder] = await Promise.all([
    nodeFiles.readText(file.absolutePath),
    folders.folderOf(toForwardSlashes(file.absolutePath)),
  ]);
  return { input: file, reading, folder };
}

async function visitText(
  input: InputFile,
  text: string,
  folder: Folder,
  chosen: ChosenSettings,
  visitor: InputVisitor,
): Promise<void> {
  try {
    const settings = settingsFor(folder, input, chosen);
    const snapshot = analyze(text, { type: settings.type, vocabulary: folder.vocabulary });
    await visitor.file({ input, text, snapshot, folder, settings });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `A mistake in Cablegram itself; please report it: ${reason}`;
    await visitor.error({ path: input.path, code: "internal", message });
  }
}

/** The folder's settings for a file, and over them what the command line says. */
function settingsFor(folder: Folder, input: InputFile, chosen: ChosenSettings): Settings {
  const settings = settingsOfFile(folder, toForwardSlashes(input.absolutePath));
  return {
    policy: chosen.policy ?? settings.policy,
    severities: { ...settings.severities, ...chosen.severities },
    type: chosen.type ?? settings.type,
  };
}

function folderErrors({ errors }: Folder, cwd: string): readonly InputError[] {
  return errors.map(({ path, line, message }) => ({
    path: toForwardSlashes(relative(cwd, path)),
    code: "unreadable",
    message: line === undefined ? message : `line ${line}: ${message}`,
  }));
}
