import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesLike, decodeText, ENCODINGS } from "../../server/src/workspace/nodeText.ts";
import { propertyParameters } from "../support/random.ts";

const encode = (text: string) => new TextEncoder().encode(text);

describe("bytes of a text file", () => {
  test.each(["", "plain", "Élan ¹ 漢字 😀", "line\r\nline"])("%j come back as the text", (text) => {
    expect(decodeText(encode(text))).toEqual({ text });
  });

  test("are read without the byte order mark, and only the first is one", () => {
    expect(decodeText(encode("\ufeffA"))).toEqual({ text: "A" });
    expect(decodeText(encode("\ufeff\ufeffA"))).toEqual({ text: "\ufeffA" });
  });

  test.each([
    [[0x41, 0x92, 0x42], "byte 1 (0x92, line 1)"],
    [[0x41, 0x0a, 0x0d, 0x0a, 0x0d, 0xe9], "byte 5 (0xE9, line 4)"],
    [[0xc3], "byte 0 (0xC3, line 1)"],
    [[0x41, 0xe2, 0x82], "byte 1 (0xE2, line 1)"],
    [[0xc0, 0x80], "byte 0 (0xC0, line 1)"],
    [[0xed, 0xa0, 0x80], "byte 0 (0xED, line 1)"],
    [[0xf4, 0x90, 0x80, 0x80], "byte 0 (0xF4, line 1)"],
    [[0xf0, 0x80, 0x80, 0x80], "byte 0 (0xF0, line 1)"],
  ])("%j are refused with the place and what to do", (bytes, place) => {
    const reading = decodeText(Uint8Array.from(bytes as number[]));
    expect(reading.fault).toBe("encoding");
    expect(reading).toMatchObject({ message: expect.stringContaining(place) });
    expect(reading).toMatchObject({ message: expect.stringContaining("save it as UTF-8") });
  });

  test.each([
    [[0xff, 0xfe, 0x41, 0x00], "encoding", "UTF-16"],
    [[0xfe, 0xff, 0x00, 0x41], "encoding", "UTF-16"],
    [[0x25, 0x50, 0x44, 0x46, 0x00], "not-text", "byte 4 is 0"],
  ])("%j are no UTF-8 text", (bytes, fault, words) => {
    expect(decodeText(Uint8Array.from(bytes as number[]))).toEqual({
      fault,
      message: expect.stringContaining(words),
    });
  });

  test("agree with the platform on what is UTF-8, and name a byte that is not", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(fc.constantFrom(0x41, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xc3), {
        maxLength: 12,
      }),
    );
    const property = fc.property(bytes, (values) => {
      const array = Uint8Array.from([0x41, ...values.filter((value) => value !== 0)]);
      const reading = decodeText(array);
      if (reading.fault === undefined) {
        expect(encode(reading.text)).toEqual(array);
        return;
      }
      const offset = Number(/byte (\d+)/.exec(reading.message)?.[1]);
      // What stands before the named byte is right, and goes wrong with it.
      expect(decodeText(array.subarray(0, offset)).fault).toBeUndefined();
      expect(offset).toBeLessThan(array.length);
      expect(reading.message.length).toBeLessThanOrEqual(140);
    });
    fc.assert(property, propertyParameters(500));
  });
});

describe("a text in the encoding of others", () => {
  test("has the bytes that it was read from, in every encoding", () => {
    const property = fc.property(
      fc.constantFrom(...ENCODINGS),
      fc.uint8Array({ maxLength: 12 }),
      (encoding, bytes) => {
        const { text } = decodeText(bytes, encoding);
        if (text !== undefined)
          expect([...(bytesLike(bytes, text, encoding) ?? [])]).toEqual([...bytes]);
      },
    );
    fc.assert(property, propertyParameters(1000));
  });

  test("has all bytes of Windows-1252", () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, i) => i + 1);
    const { text } = decodeText(bytes, "windows-1252");
    expect(text).toContain("‘’“”•–—");
    expect([...(bytesLike(bytes, text ?? "", "windows-1252") ?? [])]).toEqual([...bytes]);
  });

  test.each([
    ["utf-16le", [0xff, 0xfe], [0x41, 0x00, 0x53, 0x30]],
    ["utf-16be", [0xfe, 0xff], [0x00, 0x41, 0x30, 0x53]],
  ] as const)("in %s has the byte order mark that they have", (encoding, mark, bytes) => {
    const own = [...mark, ...bytes];
    expect([...(bytesLike(Uint8Array.from(own), "Aこ", encoding) ?? [])]).toEqual(own);
    expect([...(bytesLike(Uint8Array.from(bytes), "Aこ", encoding) ?? [])]).toEqual(bytes);
  });

  test.each(["Aこ", "A\u0093", "AĀ"])("is none where %j is not in it", (text) => {
    expect(bytesLike(Uint8Array.of(0x41), text, "windows-1252")).toBeUndefined();
  });
});
