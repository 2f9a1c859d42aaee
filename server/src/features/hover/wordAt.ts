import type { Columns } from "../../text/span.ts";

const INNER = "/-&'";

/** The word of letters, digits and inner signs at a column or ending there; `undefined` at none. */
export function wordAt(
  text: string,
  column: number,
): (Columns & { readonly text: string }) | undefined {
  let start = column;
  while (0 < start && isWordUnit(text, start - 1)) start--;
  let end = column;
  while (isWordUnit(text, end)) end++;
  while (start < end && INNER.includes(text[end - 1] ?? "")) end--;
  while (start < end && INNER.includes(text[start] ?? "")) start++;
  return start < end ? { start, end, text: text.slice(start, end) } : undefined;
}

function isWordUnit(text: string, column: number): boolean {
  const character = text[column];
  if (character === undefined) return false;
  return (
    INNER.includes(character) ||
    character.toLowerCase() !== character.toUpperCase() ||
    ("0" <= character && character <= "9")
  );
}
