/**
 * Volumes of the published series by their identifiers, `frus1977-80v02`, as the publisher's own
 * addresses have them: the years with a shortened end, `v` and two digits, `ve` for the electronic
 * volumes (`E-12`), `p` for a part.
 */
import { romanValue } from "../../scan/enumerator.ts";
import { isDigits, wordsFrom } from "../../scan/words.ts";

const YEAR = 4;
const PREFIX = "frus";

/**
 * The identifier of a volume by what names it: `1977–1980`, `II`. Without years or volume, or with
 * what cannot be either, there is none.
 */
export function volumeId(years: string, volume: string, part?: string): string | undefined {
  const span = yearsOf(years);
  const number = volumeNumber(volume);
  if (span === undefined || number === undefined) return undefined;
  const ofPart = part === undefined ? undefined : numberOf(part);
  return `${PREFIX}${span}v${number}${ofPart === undefined ? "" : `p${ofPart}`}`;
}

/** The identifier that a publisher's line names: `FOREIGN RELATIONS …, 1981-1988, VOLUME XLI, …`. */
export function volumeOfBanner(line: string): string | undefined {
  const words = wordsFrom(line, 0).map(({ text }) => withoutSigns(text));
  const years = words.find((word) => yearsOf(word) !== undefined);
  const at = words.findIndex((word) => VOLUME_WORDS.has(word.toLowerCase()));
  const volume = at < 0 ? undefined : words[at + 1];
  if (years === undefined || volume === undefined) return undefined;
  const part = words.findIndex((word, i) => at < i && word.toLowerCase() === "part");
  return volumeId(years, volume, part < 0 ? undefined : words[part + 1]);
}

const VOLUME_WORDS: ReadonlySet<string> = new Set(["volume", "vol"]);

/** Whether a name is such an identifier, as folders of a volume are often called. */
export function isVolumeId(name: string): boolean {
  if (!name.startsWith(PREFIX)) return false;
  const rest = name.slice(PREFIX.length);
  const letter = rest.indexOf("v");
  if (letter < 0 || yearsOf(rest.slice(0, letter)) !== rest.slice(0, letter)) return false;
  const [volume = "", part, ...more] = rest.slice(letter + 1).split("p");
  const digits = volume.startsWith("e") ? volume.slice(1) : volume;
  return (
    digits.length === 2 &&
    isDigits(digits) &&
    more.length === 0 &&
    (part === undefined || isDigits(part))
  );
}

/** `1977-80` for `1977–1980`, `1977-1980` and `1977–80`; `1946` for itself. */
function yearsOf(text: string): string | undefined {
  const [first = "", last, ...more] = text.replaceAll("–", "-").split("-");
  if (first.length !== YEAR || !isDigits(first) || 0 < more.length) return undefined;
  if (last === undefined) return first;
  if (!isDigits(last) || (last.length !== YEAR && last.length !== 2)) return undefined;
  return `${first}-${last.slice(-2)}`;
}

/** `02` for `II` and `2`, `e12` for `E-12`. */
function volumeNumber(text: string): string | undefined {
  const [letter, electronic] = text.replaceAll("–", "-").toUpperCase().split("-");
  if (letter === "E" && electronic !== undefined) {
    const number = numberOf(electronic);
    return number === undefined ? undefined : `e${twoDigits(number)}`;
  }
  const number = numberOf(text);
  return number === undefined ? undefined : twoDigits(number);
}

function numberOf(text: string): number | undefined {
  if (isDigits(text) && text.length <= 2) return Number(text);
  return romanValue(text);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** A word without the stops and brackets around it. */
function withoutSigns(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && SIGNS.includes(word[start] ?? "")) start++;
  while (start < end && SIGNS.includes(word[end - 1] ?? "")) end--;
  return word.slice(start, end);
}

const SIGNS = ".,;:()[]“”\"'";
