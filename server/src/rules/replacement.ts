/** Fixes that put one text in the place of another, as most rules need them. */
import { type LineStretch, toStretch } from "../parse/place.ts";
import type { Fix } from "./rule.ts";

/** The only fix, which changes letters or digits: `Change 196 to 169`. */
export function correction(place: LineStretch, written: string, newText: string): Fix {
  return { ...replacement(place, newText, `Change ${written} to ${newText}`), isSafe: false };
}

/** The only fix, which changes no letter, digit or line division. */
export function replacement(place: LineStretch, newText: string, title: string): Fix {
  return {
    title,
    isSafe: true,
    isPreferred: true,
    edits: [{ stretch: toStretch(place), newText }],
  };
}
