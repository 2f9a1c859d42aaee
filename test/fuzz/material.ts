/** What the fuzzer begins with: the samples, the real documents where they are, and made-up ones. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  createBox,
  createCable,
  createMemo,
  createVolume,
  NOTE_STYLES,
} from "../support/random.ts";
import { createLaterCable } from "../support/recentCables.ts";
import type { Random } from "../support/seededRandom.ts";
import type { Material } from "./mutate.ts";

export interface Library extends Material {
  readonly texts: readonly string[];
}

/** Characters that a text to begin with has at most, so that many can be tried. */
const LONGEST = 1400;
/** Files of a folder that are read at most. */
const MOST_FILES = 150;

/** Reads the texts; `corpus` is the folder with `seeds/` and `corpus/`, which may not be there. */
export function readLibrary(corpus: string): Library {
  const folders = ["samples", "test/fuzz/fixtures", join(corpus, "seeds")];
  const real = join(corpus, "corpus");
  if (existsSync(real)) for (const name of readdirSync(real)) folders.push(join(real, name));
  const texts = folders.flatMap(readTexts);
  const lines = new Set(texts.flatMap((text) => text.split(/\r\n|\n|\r/)));
  return { texts, lines: [...lines].filter((line) => line.length < 200) };
}

function readTexts(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|memo|cable)$/.test(name))
    .sort()
    .slice(0, MOST_FILES)
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** A text to begin with: a piece of a document that is there, or one that is made up. */
export function firstText(random: Random, { texts, lines }: Library): string {
  if (random.chance(0.6) && 0 < texts.length) return piece(random.pick(texts), random);
  if (random.chance(0.3)) return shuffled(random, lines);
  return madeUp(random).slice(0, 2 * LONGEST);
}

/** The head, the end, head and end, or a piece from the middle, in whole lines. */
function piece(text: string, random: Random): string {
  if (text.length <= LONGEST) return text;
  const length = random.between(200, LONGEST);
  const head = text.slice(0, text.lastIndexOf("\n", length) + 1);
  const tail = text.slice(text.indexOf("\n", text.length - length) + 1);
  const from = text.indexOf("\n", random.between(0, text.length - length)) + 1;
  return random.pick([
    head,
    tail,
    head.slice(0, LONGEST / 2) + tail.slice(-LONGEST / 2),
    text.slice(from, from + length),
  ]);
}

function shuffled(random: Random, lines: readonly string[]): string {
  const end = random.pick(["\n", "\n", "\n\n", "\r\n", "\r"]);
  return Array.from({ length: random.between(1, 25) }, () => random.pick(lines)).join(end);
}

function madeUp(random: Random): string {
  const seed = random.between(0, 1_000_000);
  const layout = random.pick(["printed", "joined", "split"] as const);
  const isRecord = random.chance(0.5);
  const memo = {
    seed,
    paragraphs: random.between(1, 4),
    notes: random.between(0, 6),
    style: random.pick(NOTE_STYLES),
    references: random.pick(["inOrder", "inOrder", "none", "reversed", "allSame"] as const),
    pages: random.between(0, 2),
    attachments: random.between(0, 1),
    ...(random.chance(0.5) && { number: random.between(1, 400) }),
  };
  switch (random.between(0, 4)) {
    case 0:
      return createCable({ seed, layout, isRecord, paragraphs: 2, sections: random.between(1, 2) });
    case 1:
      return createLaterCable({
        seed,
        sections: random.between(1, 2),
        paragraphs: random.between(1, 3),
        isTransmitted: random.chance(0.5),
        hasHeads: random.chance(0.5),
        hasEnd: random.chance(0.5),
      });
    case 2:
      return createBox({ seed, paragraphs: 1, isRecord, documents: 2 });
    case 3:
      return createVolume({ ...memo, paragraphs: 1, documents: 2 });
    default:
      return createMemo(memo);
  }
}
