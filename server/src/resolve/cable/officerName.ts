/** The name of an officer among the words of name and title, in either order. */

import { isDigit, isUpperLetter } from "../../scan/words.ts";
import { isOfficerTitle } from "../../vocabulary/officerTitles.ts";

/** Most words of a name: `ANNA MARIA DE LA TORRE`, `T. J. HARLOW, JR.` */
const MOST_WORDS = 5;

/**
 * The name in `DCM Anton Brandt`, `Anton Brandt, Deputy Chief of Mission`, `Charge d'Affaires, a.i.,
 * Anton Brandt`: the words after the last word of a title, or before the first comma that a title
 * follows. `undefined` if there are none or too many of them to be a name.
 */
export function nameIn(words: readonly string[]): string | undefined {
  const bare = words.filter((word) => !isMark(word));
  const isTitle = bare.map(isTitleWord);
  const comma = bare.findIndex((word) => word.endsWith(","));
  // A name stands first where no title is in front of its comma.
  if (0 < comma && !isTitle.slice(0, comma + 1).some(Boolean))
    return toName(bare.slice(0, nameEnd(bare, comma)));
  const last = isTitle.lastIndexOf(true);
  return toName(bare.slice(last + 1));
}

/** `HARLOW, JR.,` has a comma in the name. */
function nameEnd(words: readonly string[], comma: number): number {
  return isSuffix(words[comma + 1] ?? "") ? comma + 2 : comma + 1;
}

function toName(words: readonly string[]): string | undefined {
  const own = withoutJoint(words);
  if (own.length === 0 || MOST_WORDS < own.length) return undefined;
  const name = withoutEnd(own.join(" "));
  for (let i = 0; i < name.length; i++) if (isDigit(name.charCodeAt(i))) return undefined;
  return isUpperLetter(name.charCodeAt(0)) ? name : undefined;
}

/** FOR, PER and a dash before the reason. */
function withoutJoint(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (0 < end && JOINTS.has((words[end - 1] ?? "").toUpperCase())) end--;
  return words.slice(0, end);
}

const JOINTS: ReadonlySet<string> = new Set(["FOR", "PER", "-", "E.O.", "--"]);
const STOPS = ".,;:-";

/** Without the stop at its end; `JR.` and an initial keep theirs. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (0 < end && STOPS.includes(name[end - 1] ?? "x")) end--;
  const last = name.slice(name.lastIndexOf(" ", end) + 1, end);
  return isSuffix(`${last}.`) && name[end] === "." ? name.slice(0, end + 1) : name.slice(0, end);
}

function isSuffix(word: string): boolean {
  const bare = word.toUpperCase();
  return bare.startsWith("JR.") || bare.startsWith("SR.");
}

/** A portion mark, or a dash between office and name. */
function isMark(word: string): boolean {
  return word.startsWith("(") || word === "-" || word === "--";
}

/** A word of a title, or the symbol of an office: `A/DCM`, `POL/ECON`. */
function isTitleWord(word: string): boolean {
  if (word.includes("/")) return true;
  return isOfficerTitle(word);
}
