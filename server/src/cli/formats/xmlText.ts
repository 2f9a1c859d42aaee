const FIRST_PRINTED = 0x20;
const TAB = 9;
const LINE_FEED = 10;

/** A text for XML, which has no place for control characters and half characters, however they are escaped. */
export function toXmlText(text: string): string {
  let cleaned = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < FIRST_PRINTED && code !== TAB && code !== LINE_FEED;
    const isHalf = 0xd800 <= code && code <= 0xdfff;
    cleaned += isControl || isHalf || code === 0xfffe || code === 0xffff ? "\u{FFFD}" : character;
  }
  return cleaned;
}
