/** Folders of many files to measure with: the corpus's cables again and again, or made ones. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createText } from "./documents.ts";

export interface FilledFolder {
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
  /** What the files are. */
  readonly content: string;
}

const FOLDER = "dist/bench/files";
/** Files of one folder; file systems and people like them smaller. */
const FILES_PER_FOLDER = 500;

/** Fills a new folder of this name with so many files. */
export function fillFolder(name: string, files: number, extension = "txt"): FilledFolder {
  const path = join(FOLDER, name);
  rmSync(path, { recursive: true, force: true });
  const { texts, content } = readTexts();
  let bytes = 0;
  for (let i = 0; i < files; i++) {
    const folder = join(path, String(Math.floor(i / FILES_PER_FOLDER)));
    mkdirSync(folder, { recursive: true });
    const text = texts[i % texts.length] ?? "";
    bytes += text.length;
    writeFileSync(join(folder, `${i}.${extension}`), text);
  }
  return { path, files, bytes, content };
}

/** Takes away all that was filled. */
export function emptyFolders(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** The printed cables of the corpus where it is, otherwise as many made ones. */
function readTexts(): { readonly texts: readonly Buffer[]; readonly content: string } {
  const corpus = join(process.env["CABLEGRAM_CORPUS"] ?? "../shared", "corpus/aad");
  if (existsSync(corpus)) {
    const names = readdirSync(corpus).filter((name) => name.endsWith(".txt"));
    const texts = names.map((name) => readFileSync(join(corpus, name)));
    return { texts, content: `${texts.length} cables over and over` };
  }
  const made = createText("cable", "many", MADE_SIZE).split(/(?=^Message Text$)/m);
  return { texts: made.map((text) => Buffer.from(text)), content: "made cables" };
}

const MADE_SIZE = 400_000;
