/**
 * What is found out about a word is kept for the lines that come: a language has few words that begin
 * or end its lines, and most of them begin and end nothing that a cable's header or its pages have.
 */

/** Words that are kept at a time; when they are all taken, the table is begun anew. */
const MOST_WORDS = 16_384;

/** Longer words are looked at each time. */
const LONGEST_WORD = 40;

/** A function of a word that keeps its results; `find` must depend on the word alone. */
export function knowWords<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const value = find(word);
    if (LONGEST_WORD < word.length) return value;
    if (MOST_WORDS <= known.size) known.clear();
    known.set(detached(word), value);
    return value;
  };
}

/**
 * The same word as a string of its own: a part of a text of 13 units or more would keep the whole
 * text in memory.
 */
function detached(word: string): string {
  return ` ${word}`.slice(1);
}
