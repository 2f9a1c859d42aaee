import titlesCsv from "../../data/officer-titles.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";

/** A word of the titles that stand beside the name of who classified a cable. */
export interface OfficerTitle {
  /** In capitals: `AMBASSADOR`, `COUNSELOR`, `OF`. */
  readonly word: string;
}

const titles = builtIn<"word", OfficerTitle>(
  "officer-titles.csv",
  titlesCsv,
  { required: ["word"], optional: [] },
  ({ word }) => ({ word }),
);

const words = lazy(() => new Set(titles().map(({ word }) => word)));

/** Whether a word belongs to titles; case and the stops and commas at its end are of no account. */
export function isOfficerTitle(word: string): boolean {
  let end = word.length;
  while (0 < end && ".,;:".includes(word.charAt(end - 1))) end--;
  return words().has(word.slice(0, end).toUpperCase());
}
