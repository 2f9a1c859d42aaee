import nameParticlesCsv from "../../data/name-particles.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { isOneOf } from "./table.ts";

const KINDS = ["name", "office"] as const;

/** A small word in a line that names a person: within the name (`von Brandt`), or the office after it. */
export interface NameParticle {
  readonly word: string;
  readonly kind: (typeof KINDS)[number];
}

const nameParticles = builtIn<"word" | "kind", NameParticle>(
  "name-particles.csv",
  nameParticlesCsv,
  { required: ["word", "kind"], optional: [] },
  ({ word, kind }) =>
    isOneOf(kind, KINDS) ? { word, kind } : `"kind" is "${kind}", and a known one was expected`,
);

const byWord = lazy(() => new Map(nameParticles().map((entry) => [entry.word, entry])));

/** What a word is that may be a particle; case counts, since a name begins with a capital. */
export function nameParticle(word: string): NameParticle | undefined {
  return byWord().get(word);
}
