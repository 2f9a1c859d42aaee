/** Words of a transcription and of a scan's text, in a form in which misread characters agree. */

/** What machines read one for the other, as one of them. */
const CONFUSED: Readonly<Record<string, string>> = {
  "0": "o",
  q: "o",
  "1": "i",
  l: "i",
  j: "i",
  "5": "s",
  "8": "b",
  "6": "b",
  "2": "z",
  v: "u",
  e: "c",
};
const LETTER = /[\p{L}\p{N}]/u;

/** The words of a line, of letters and digits alone; single characters are left out. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word = "";
  for (const character of `${line.normalize("NFKD")} `) {
    if (LETTER.test(character)) {
      const small = character.toLowerCase();
      word += CONFUSED[small] ?? small;
    } else if (/\s/.test(character)) {
      if (1 < word.length) words.push(word.replaceAll("rn", "m"));
      word = "";
    }
  }
  return words;
}
