/** Reads and analyzes the files that the paths name: what all commands over files have in common. */
import { relative } from "node:path";
import type { InputError } from "../features/contract.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import type { Policy, Settings } from "../settings.ts";
import { mapAhead } from "../workspace/ahead.ts";
import type { Reading } from "../workspace/fileAccess.ts";
import { createFolders, type Folder, type Folders, settingsOfFile } from "../workspace/folder.ts";
import { nodeFiles, readText, toForwardSlashes } from "../workspace/nodeFiles.ts";
import type { Encoding } from "../workspace/nodeText.ts";
import { findInputs, type InputFile } from "./inputs.ts";
import type { Io } from "./io.ts";
import type { ChosenSeverities } from "./options.ts";
import { timings } from "./timings.ts";

/** What the command line says about all files; settings win over the folder's. */
export interface ChosenSettings extends Partial<Settings> {
  readonly encoding: Encoding;
}

/** Of the options of a command those that hold for all files. */
export function chosenSettings({
  kind,
  policy,
  severity,
  encoding,
}: {
  readonly encoding: Encoding;
  readonly kind?: "cable" | "memo";
  readonly policy?: Policy;
  readonly severity?: ChosenSeverities;
}): ChosenSettings {
  return {
    ...(kind === undefined ? {} : { type: kind }),
    ...(policy === undefined ? {} : { policy }),
    ...(severity === undefined ? {} : { severities: severity }),
    encoding,
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
export const READ_AHEAD = 16;

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
  const analyzer = new FileAnalyzer(chosen, io.cwd);
  const reported = new ReportedFolders();
  const inputs = findInputs(paths, io);
  for await (const loaded of mapAhead(inputs, READ_AHEAD, async ({ file, error }) =>
    file === undefined ? { error } : analyzer.load(file),
  )) {
    if (visitor.isStopped?.()) return;
    if ("error" in loaded) {
      await visitor.error(loaded.error);
      continue;
    }
    for (const error of reported.newErrors(analyzer.faultsOf(loaded))) await visitor.error(error);
    const made = await analyzer.use(loaded, (file) => visitor.file(file));
    if ("error" in made) await visitor.error(made.error);
  }
}

/** A file that was read. */
export interface LoadedFile {
  readonly input: InputFile;
  readonly reading: Reading;
  readonly folder: Folder;
}

/** Mistakes in the files of a folder's settings, which are told at its first file. */
export interface FolderFaults {
  readonly root: string;
  readonly errors: readonly InputError[];
}

/** Reads and analyzes single files; what belongs to their folders is read once. */
export class FileAnalyzer {
  private readonly folders: Folders = createFolders(nodeFiles);
  private readonly chosen: ChosenSettings;
  private readonly cwd: string;

  constructor(chosen: ChosenSettings, cwd: string) {
    this.chosen = chosen;
    this.cwd = cwd;
  }

  async load(input: InputFile): Promise<LoadedFile> {
    const { text } = input;
    const [reading, folder] = await Promise.all([
      text === undefined ? readText(input.absolutePath, this.chosen.encoding) : { text },
      this.folders.folderOf(toForwardSlashes(input.absolutePath)),
    ]);
    return { input, reading, folder };
  }

  /** `undefined` where the settings are as they should be. */
  faultsOf({ folder: { root, errors } }: LoadedFile): FolderFaults | undefined {
    if (root === undefined || errors.length === 0) return undefined;
    return {
      root,
      errors: errors.map(({ path, line, message }) => ({
        path: toForwardSlashes(relative(this.cwd, path)),
        code: "unreadable",
        message: line === undefined ? message : `line ${line}: ${message}`,
      })),
    };
  }

  /** What is made of a file, or why it cannot be used; a mistake of the program is such a reason. */
  async use<R>(
    { input, reading, folder }: LoadedFile,
    make: (file: AnalyzedFile) => R | Promise<R>,
  ): Promise<{ readonly result: Awaited<R> } | { readonly error: InputError }> {
    const { path } = input;
    if (reading.fault !== undefined)
      return { error: { path, code: reading.fault, message: this.messageOf(reading) } };
    try {
      const settings = this.settingsFor(folder, input);
      const { text } = reading;
      const options = { type: settings.type, vocabulary: folder.vocabulary };
      const snapshot = timings.analyze(text, options);
      return { result: await make({ input, text, snapshot, folder, settings }) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `A mistake in Cablegram itself; please report it: ${reason}`;
      return { error: { path, code: "internal", message } };
    }
  }

  /** What is not UTF-8 can be read after all, if it is said what it is. */
  private messageOf({ fault, message }: Extract<Reading, { message: string }>): string {
    const isReadable = fault === "encoding" && this.chosen.encoding === "utf-8";
    return isReadable ? `${message}, or name its encoding: --encoding` : message;
  }

  /** The folder's settings for a file, and over them what the command line says. */
  private settingsFor(folder: Folder, input: InputFile): Settings {
    const { chosen } = this;
    const settings = settingsOfFile(folder, toForwardSlashes(input.absolutePath));
    return {
      ...settings,
      policy: chosen.policy ?? settings.policy,
      severities: { ...settings.severities, ...chosen.severities },
      type: chosen.type ?? settings.type,
    };
  }
}

/** The folders whose mistakes were told. */
export class ReportedFolders {
  private readonly roots = new Set<string>();

  /** The mistakes of a folder at its first file, none at the others. */
  newErrors(faults: FolderFaults | undefined): readonly InputError[] {
    if (faults === undefined || this.roots.has(faults.root)) return [];
    this.roots.add(faults.root);
    return faults.errors;
  }
}
