/**
 * A file's bytes as text, or a sentence that tells what they are instead. Transcriptions come from
 * scanners, word processors and web pages, so other encodings are met every day.
 */
import { decodeWindows1252, encodeWindows1252 } from "../text/windows1252.ts";
import type { Reading } from "./fileAccess.ts";

/** Encodings that a user may name; Windows-1252 has all of Latin-1's characters where Latin-1 has any. */
export const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text of bytes without their byte order mark; offsets count from after it. Bytes that the encoding
 * does not have are never replaced, since a wrong character would look like the transcriber's.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = "utf-8"): Reading {
  return encoding === "utf-8" ? decodeUtf8(bytes) : decodeAs(bytes, encoding);
}

function decodeAs(bytes: Uint8Array, encoding: Exclude<Encoding, "utf-8">): Reading {
  let text: string;
  try {
    text =
      encoding === "windows-1252"
        ? decodeWindows1252(bytes)
        : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { fault: "encoding", message: `The file is not ${encoding}` };
  }
  const zero = text.indexOf("\u0000");
  return zero < 0
    ? { text }
    : { fault: "not-text", message: `Not a text in ${encoding}: character ${zero} is U+0000` };
}

function decodeUtf8(bytes: Uint8Array): Reading {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return { fault: "encoding", message: "The file is UTF-16: save it as UTF-8" };
  const zero = bytes.indexOf(0);
  if (0 <= zero)
    return {
      fault: "not-text",
      message: `Not a text file: byte ${zero} is 0; give the path of a transcription`,
    };
  const mark = BYTE_ORDER_MARKS["utf-8"];
  const start = startsWith(bytes, mark) ? mark.length : 0;
  try {
    return { text: decoder.decode(bytes.subarray(start)) };
  } catch {
    return { fault: "encoding", message: encodingMessage(bytes) };
  }
}

/**
 * The bytes of a text in an encoding, with the byte order mark if others have one; `undefined` where the
 * encoding does not have all its characters.
 */
export function bytesLike(
  bytes: Uint8Array,
  text: string,
  encoding: Encoding = "utf-8",
): Uint8Array | undefined {
  const mark = BYTE_ORDER_MARKS[encoding];
  const encoded = encodeText(text, encoding);
  return encoded && Buffer.concat([Uint8Array.from(startsWith(bytes, mark) ? mark : []), encoded]);
}

/** What stands before a text in its encoding, and says which that is. */
const BYTE_ORDER_MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
  "windows-1252": [],
};

function encodeText(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "windows-1252":
      return encodeWindows1252(text);
  }
}

/** `ignoreBOM` keeps a second mark, which then is a character of the text. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function encodingMessage(bytes: Uint8Array): string {
  const offset = firstInvalid(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const line = countLines(bytes, offset);
  return `Not UTF-8: byte ${offset} (0x${byte}, line ${line}); perhaps it is Windows-1252: save it as UTF-8`;
}

/** The line, from 1 on, that holds this byte. */
function countLines(bytes: Uint8Array, offset: number): number {
  let lines = 1;
  for (let at = 0; at < offset; at++) {
    if (bytes[at] === 10) lines++;
    else if (bytes[at] === 13 && bytes[at + 1] !== 10) lines++;
  }
  return lines;
}

/** The offset of the first byte that does not begin or go on with a character. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Bytes of the character at an offset, 0 if it is none (Unicode standard, table 3-7). */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const [low, high] = i === 1 ? secondBytes(first) : [0x80, 0xbf];
    const byte = bytes[at + i] ?? 0;
    if (byte < low || high < byte) return 0;
  }
  return length;
}

/** What may follow the first byte: no overlong forms, no surrogates, nothing above U+10FFFF. */
function secondBytes(first: number): readonly [number, number] {
  switch (first) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}
