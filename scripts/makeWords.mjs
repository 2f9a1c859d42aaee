/**
 * Makes server/data/words.txt from the two English word lists of Debian's packages
 * `wamerican-small` and `wamerican` (SCOWL; see server/data/words-LICENSE.txt).
 *
 *     node scripts/makeWords.mjs american-english-small american-english > server/data/words.txt
 *
 * The small list is taken whole. Of the larger one come only the long words with a beginning or an
 * ending that is frequent in official prose ("multilateral", "renegotiation"), since these are the
 * words that get divided at a line end; the rest would double the size of the program.
 */
import { readFileSync } from "node:fs";

const LONG = 8;

const BEGINNINGS = [
  ..."anti counter de dis extra im in inter intra mis multi non out over post pre pro".split(" "),
  ..."re sub super trans un under".split(" "),
];

const ENDINGS = [
  ..."ally ance ances ancy ary aries ative ction ctions encies ence ences ency ical ically".split(
    " ",
  ),
  ..."ional ionally ism isms ist ists ities ity itions ition ive ively ize ized izes izing".split(
    " ",
  ),
  ..."ation ations ment ments ness ories ory ously ship ships ssion ssions ution utions".split(" "),
];

/**
 * Words in lower case of two letters or more: no names, no abbreviations, no possessives.
 *
 * @param {string} file
 */
function plainWords(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((word) => /^[a-z]{2,}$/.test(word));
}

/**
 * Roman numerals stand in the lists as words ("lxvi"), and would join what should stay apart.
 *
 * @param {string} word
 */
function isRomanNumeral(word) {
  return (
    word !== "mix" && /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(word)
  );
}

/** @param {string} word */
function isOfficialProse(word) {
  if (word.length < LONG) return false;
  return (
    BEGINNINGS.some((beginning) => word.startsWith(beginning)) ||
    ENDINGS.some((ending) => word.endsWith(ending))
  );
}

const [smallList, largeList] = process.argv.slice(2);
if (smallList === undefined || largeList === undefined)
  throw new Error("Two files were expected: the small and the larger word list");

const words = [...plainWords(smallList), ...plainWords(largeList).filter(isOfficialProse)];
const sorted = [...new Set(words.filter((word) => !isRomanNumeral(word)))].sort();
process.stdout.write(`${sorted.join("\n")}\n`);
