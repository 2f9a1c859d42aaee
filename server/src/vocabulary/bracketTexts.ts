import textsCsv from "../../data/bracket-texts.csv";
import { builtIn } from "./builtIn.ts";

/** What editors write in square brackets, in full, for proposals. */
export interface BracketText {
  /** Without the brackets. */
  readonly text: string;
  readonly meaning: string;
}

/** All texts in the order of the table. */
export const bracketTexts = builtIn<"text" | "meaning", BracketText>(
  "bracket-texts.csv",
  textsCsv,
  { required: ["text", "meaning"], optional: [] },
  ({ text, meaning }) => ({ text, meaning }),
);
