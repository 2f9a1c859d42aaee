/**
 * The real documents, which stay outside of the repository: the folder that CABLEGRAM_CORPUS names
 * relative to the repository, `../shared` if it names none, with `seeds/` and `corpus/` in it. Where
 * it is missing the tests are skipped with a message; CABLEGRAM_REQUIRE_CORPUS=1 makes them fail.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, test } from "vitest";
import { root as repository } from "./sourceFiles.ts";

/** The folder with `seeds/` and `corpus/`. */
export const corpusRoot = resolve(repository, process.env["CABLEGRAM_CORPUS"] ?? "../shared");
export const seedsFolder = join(corpusRoot, "seeds");
const corpusFolder = join(corpusRoot, "corpus");
const isThere = existsSync(seedsFolder) && existsSync(corpusFolder);

/** Tests over the real documents. */
export function describeCorpus(name: string, tests: () => void): void {
  if (!isThere && process.env["CABLEGRAM_REQUIRE_CORPUS"] === "1") {
    test(name, () => {
      throw new Error(`The corpus is required, and ${corpusRoot} has no folders seeds and corpus`);
    });
    return;
  }
  if (!isThere)
    console.warn(`${name}: skipped, since ${corpusRoot} has no folders seeds and corpus`);
  describe.skipIf(!isThere)(name, tests);
}

/** A number in the text, and its offset from the file's start. */
export interface TruePlace {
  readonly number: string;
  readonly offset: number;
  /** A plain digit glued to a digit. */
  readonly ambiguous?: boolean;
}

export interface Truth {
  readonly kind: "cable" | "memo";
  readonly title?: { readonly number: string | null; readonly text: string } | null;
  /** The title ends in the word Source, where the mark of the source note stood. */
  readonly sourceMark?: boolean;
  /** A line that is just SUBJECT. */
  readonly subjectLine?: number | null;
  /** `null` where nobody has marked them. */
  readonly refs?: readonly TruePlace[] | null;
  readonly notes?: readonly TruePlace[];
  readonly pages: readonly TruePlace[];
  readonly rawAttributes?: Readonly<Record<string, string>>;
  /** Some of them read; `null` what is not there. */
  readonly attributes?: {
    readonly documentNumber: string | null;
    readonly year: number | null;
    readonly post: string | null;
    readonly serial: number | null;
    readonly tags: readonly string[] | null;
    readonly subject: string | null;
    readonly from: string | null;
    readonly draftDate: string | null;
    readonly pageCount: number | null;
    readonly lineCount: number | null;
    readonly originalClassification: string | null;
    readonly executiveOrder: string | null;
    readonly reference: string | null;
    readonly handlingRestrictions: string | null;
  };
  readonly printedHeader?: {
    readonly dtg: string | null;
    readonly from: string | null;
    readonly to: readonly string[] | null;
    readonly classification: string | null;
    readonly mrn: readonly [string, number] | null;
    readonly tags: readonly string[] | null;
    readonly subject: string | null;
    readonly eo: string | null;
  };
}

export interface CorpusFile {
  /** `aad/filename-1`: folder and name without extension. */
  readonly name: string;
  readonly text: string;
  readonly truth: Truth;
}

/** The file names of the five seeds, in order; none where they are missing. */
export const seedNames: readonly string[] = isThere
  ? readdirSync(seedsFolder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
  : [];

/** The folders of the corpus with truth, the seeds among them. */
export const corpusFolders: readonly string[] = isThere
  ? readdirSync(corpusFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  : [];

/** The documents of a folder with their truth, in the order of their names. */
export function readCorpus(folder: string): readonly CorpusFile[] {
  const texts = folder === "seeds" ? seedsFolder : join(corpusFolder, folder);
  const suffix = ".truth.json";
  return readdirSync(join(corpusFolder, folder))
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((file) => {
      const name = file.slice(0, -suffix.length);
      return {
        name: `${folder}/${name}`,
        text: readFileSync(join(texts, `${name}.txt`), "utf8"),
        truth: JSON.parse(readFileSync(join(corpusFolder, folder, file), "utf8")) as Truth,
      };
    });
}
