/*
 * Writes the signs of a program's sources beyond ASCII as escapes, which mean the same in strings, in
 * regular expressions and in comments. esbuild does so in strings alone, and one such sign has the whole
 * text be kept with two bytes a sign, and be read and compiled more slowly.
 */
import { readFile } from "node:fs/promises";

const SOURCE = /\.[cm]?([jt]s)$/;
/** A sign beyond ASCII, which may be escaped already; other escapes are passed over whole. */
const SIGN = /\\?([^\0-\x7f])|\\./g;

/** @type {import("esbuild").Plugin} */
export const asciiSource = {
  name: "ascii-source",
  setup({ onLoad }) {
    onLoad({ filter: SOURCE }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const loader = SOURCE.exec(path)?.[1] === "ts" ? "ts" : "js";
      return { contents: text.replace(SIGN, escaped), loader };
    });
  },
};

/**
 * @param {string} found
 * @param {string | undefined} unit the sign as one UTF-16 unit
 */
function escaped(found, unit) {
  return unit === undefined ? found : `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
