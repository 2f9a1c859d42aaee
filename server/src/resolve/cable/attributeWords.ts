/**
 * The first words of an attribute's value, once they are whole. Attributes are typed after the
 * header, so a value with nothing behind it may be half of one, and says nothing about the header.
 */
import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { wordsFrom } from "../../scan/words.ts";
import type { CableDocument } from "../document.ts";

/** A word of an attribute's value with its place. */
export interface AttributeWord extends LineStretch {
  readonly text: string;
}

/**
 * At most `count` words of the first attribute of this key; none if there is no such attribute, if
 * it is empty, or if nothing stands behind those words. A continuation line may be the next key, half
 * typed, so only the words that a value must have are asked for.
 */
export function wholeAttributeWords(
  { lines, bindings }: CableDocument,
  key: string,
  count: number,
): readonly AttributeWord[] {
  const index = bindings.attributes.findIndex((attribute) => attribute.key === key);
  const attribute = bindings.attributes[index];
  if (attribute === undefined || attribute.value === "") return [];
  const { start, end } = attribute;
  const words: AttributeWord[] = [];
  for (let line = start.line; line <= end.line && words.length <= count; line++) {
    const text = textOf(lines, line);
    const to = line === end.line ? end.column : text.length;
    const from = line === start.line ? start.column : 0;
    for (const word of wordsFrom(text.slice(0, to), from, count + 1))
      words.push({ text: word.text, start: word.start, end: word.end, line });
  }
  const isLast = index === bindings.attributes.length - 1;
  return isLast && words.length <= count ? [] : words.slice(0, count);
}
