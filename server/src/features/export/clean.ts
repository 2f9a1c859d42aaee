/** Characters that neither XML nor HTML can hold, which are taken out of what is exported. */

/** Control characters, halves of surrogate pairs, and the two noncharacters. */
const FORBIDDEN = /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A value of plain data with its texts cleaned, and how many characters were taken out. */
export function withoutForbidden<T>(value: T): { readonly value: T; readonly removed: number } {
  let removed = 0;
  const clean = (part: unknown): unknown => {
    if (typeof part === "string")
      return part.replace(FORBIDDEN, (character) => {
        if (WHITE.includes(character)) return character;
        removed++;
        return "";
      });
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, clean(each)]));
  };
  return { value: clean(value) as T, removed };
}

/** Control characters that stay: tab and line ends. */
const WHITE = "\t\n\r";
