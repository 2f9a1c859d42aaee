/* A memorandum with footnotes for the tests of going from numbers to notes; and a cable, which has none. */

/** Two numbers with notes, one that stands twice, one without a note, and a note without a number. */
export const NOTED = `7. Memorandum From the Director of the Map Library (Harlow) to the Secretary1

Washington, March 4, 1974

The charts arrived in May.2 The survey sent a list.4 It asked for more, and the library agreed.5

Martha Harlow
  1. Source: National Archives, RG 306, Map Library, Box 14. Confidential.
  2. See Document 9.
  3. Not found.
  4. Not printed.
`;

export const PLAIN_CABLE = `R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 412

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: CHARTS

1. THE CHARTS ARRIVED IN MAY.
LARSEN
`;

/** A text with one of its parts changed. Throws if it does not stand there just once. */
export function put(text: string, part: string, marked: string): string {
  const pieces = text.split(part);
  if (pieces.length !== 2) throw new Error(`${pieces.length - 1} times in the text: ${part}`);
  return pieces.join(marked);
}

/** Several parts changed, one after the other. */
export function putAll(
  text: string,
  changes: readonly (readonly [part: string, marked: string])[],
): string {
  return changes.reduce((result, [part, marked]) => put(result, part, marked), text);
}
