/**
 * Windows-1252: Latin-1 with characters of its own from 0x80 to 0x9F. Platforms differ in whether their
 * decoder knows these, and none of them has an encoder.
 */

const FIRST = 0x80;
/** Its own characters in order; a zero stands for the five units that have none. */
const CHARACTERS = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

const bytesByCharacter = new Map(
  [...CHARACTERS].flatMap((character, i) =>
    character === "\0" ? [] : [[character, FIRST + i] as const],
  ),
);

/** The character that one of the units U+0080 to U+009F is in Windows-1252; `undefined` if none. */
export function windowsCharacter(unit: number): string | undefined {
  const character = CHARACTERS[unit - FIRST];
  return character === "\0" ? undefined : character;
}

/** The text of bytes, each of which is a character; the five that have none are the control's. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return text.replaceAll(OWN, (control) => windowsCharacter(control.charCodeAt(0)) ?? control);
}

/** As many as may be the arguments of a call. */
const AT_ONCE = 4096;
/** The units that stand for its own characters. */
const OWN = /[\u0080-\u009f]/g;

/** The bytes of a text; `undefined` where it has a character that the encoding does not have. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte =
      bytesByCharacter.get(text.charAt(i)) ?? (windowsCharacter(unit) ? undefined : unit);
    if (byte === undefined || 0xff < byte) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}
