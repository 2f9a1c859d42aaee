/**
 * A source note's parts: where the document lies, its classification and handling, who drafted it.
 * Fields are separated by commas and sentences by full stops; semicolons stand only within the
 * sentences of classification and drafting (memo-format, section 9).
 */
import { classificationLevel } from "../../vocabulary/classification.ts";

export interface SourceNote {
  readonly repository: string | undefined;
  readonly path: readonly string[];
  readonly level: string | undefined;
  readonly qualifiers: readonly string[];
  readonly drafting: string | undefined;
}

const NO_MARKING = "No classification marking";

/** The parts of a note that begins `Source:`, each as far as it is there. */
export function readSourceNote(text: string): SourceNote {
  const body = text.startsWith("Source:") ? text.slice("Source:".length).trim() : text;
  const sentences = splitSentences(body);
  const levelAt = sentences.findIndex((sentence) => levelOf(sentence) !== undefined);
  const pathText = sentences.slice(0, levelAt < 0 ? 1 : levelAt).join(". ");
  const path = splitPath(pathText);
  const [level, ...qualifiers] = levelAt < 0 ? [] : (sentences[levelAt] ?? "").split("; ");
  return {
    repository: path[0],
    path: path.slice(1),
    level,
    qualifiers: qualifiers.map((qualifier) => qualifier.trim()),
    drafting: sentences.find((sentence) => sentence.startsWith("Drafted ")),
  };
}

/** A sentence ends at a stop before a blank, but not after an initial (`George H.W. Bush`). */
function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = text.indexOf("."); 0 <= at; at = text.indexOf(".", at + 1)) {
    const next = text[at + 1];
    if (next !== undefined && next !== " ") continue;
    if (isInitial(text, at)) continue;
    sentences.push(text.slice(start, at).trim());
    start = at + 1;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== "");
}

/** A single capital before the stop: `H.W.`, `John F.`. */
function isInitial(text: string, stop: number): boolean {
  const before = text[stop - 1] ?? "";
  const earlier = text[stop - 2] ?? " ";
  const isCapital = before !== before.toLowerCase();
  return isCapital && (earlier === " " || earlier === ".");
}

function levelOf(sentence: string): string | undefined {
  const first = sentence.split(";", 1)[0] ?? "";
  if (first === NO_MARKING || first === `${NO_MARKING}s`) return NO_MARKING;
  return classificationLevel(first.toUpperCase());
}

function splitPath(text: string): readonly string[] {
  return text
    .split(", ")
    .map((element) => element.trim())
    .filter((element) => element !== "");
}
