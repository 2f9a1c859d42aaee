/** Where an exported file goes. */
import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { toForwardSlashes } from "../../workspace/nodeFiles.ts";
import type { InputFile } from "../inputs.ts";

/** Gives each file its place, by its own path and those given before; never the same twice. */
export class ExportTargets {
  private readonly taken = new Set<string>();
  private readonly cwd: string;
  private readonly output: string | undefined;
  private readonly extension: string;
  private readonly isFile: boolean;

  private constructor(cwd: string, output: string | undefined, extension: string, isFile: boolean) {
    this.cwd = cwd;
    this.output = output;
    this.extension = extension;
    this.isFile = isFile;
  }

  /** `output` is one file if it has the ending of the format and is no folder. */
  static async create(
    cwd: string,
    output: string | undefined,
    extension: string,
  ): Promise<ExportTargets> {
    const isNamed = output !== undefined && extname(output) === `.${extension}`;
    const isFile = isNamed && !(await isFolder(resolve(cwd, output)));
    return new ExportTargets(cwd, output, extension, isFile);
  }

  /** The path of a file's export; `undefined` for a second file where only one can be written. */
  of({ path, absolutePath }: InputFile): string | undefined {
    const { cwd, output, isFile } = this;
    if (output !== undefined && isFile) return this.take(resolve(cwd, output));
    const own = output === undefined ? absolutePath : join(resolve(cwd, output), within(path));
    const stem = join(dirname(own), basename(own, extname(own)));
    // A text is not written over itself, and of a.txt and a.memo the second is a.memo.xml.
    const plain = `${stem}.${this.extension}`;
    const isFree = plain !== absolutePath && !this.taken.has(plain);
    return this.take(isFree ? plain : `${own}.${this.extension}`);
  }

  private take(path: string): string | undefined {
    if (this.taken.has(path)) return undefined;
    this.taken.add(path);
    return path;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A path as one below a folder: without drive, root and steps upwards. */
function within(path: string): string {
  const parts = toForwardSlashes(path)
    .replace(/^[A-Za-z]:/, "")
    .split("/");
  return join(...parts.filter((part) => part !== "" && part !== "." && part !== ".."));
}
