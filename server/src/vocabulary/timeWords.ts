import timeWordsCsv from "../../data/time-words.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";

/** A word of the hours in a dateline: `10:30 a.m. – noon local time`. */
interface TimeWord {
  readonly word: string;
}

const timeWords = builtIn<"word", TimeWord>(
  "time-words.csv",
  timeWordsCsv,
  { required: ["word"], optional: [] },
  ({ word }) => ({ word }),
);

const words = lazy(() => new Set(timeWords().map(({ word }) => word)));

/** Whether a word in lower case, without a stop at its end, belongs to the hours of a dateline. */
export function isTimeWord(word: string): boolean {
  return words().has(word);
}
