/* Names, offices, and lines of lists of persons. */
import { expect, test } from "vitest";
import {
  hasNameShape,
  isFullName,
  isName,
  isOffice,
  isPersonLine,
} from "../../../server/src/scan/memo/personName.ts";

test.each<[string, string]>([
  ["Martha Harlow", "shape name full person"],
  ["Martha B. Harlow", "shape name full person"],
  ["Brandt", "shape name"],
  ["Dean", "shape"],
  ["N. E. Quay", "shape name person"],
  ["Ludwig von Brandt, Jr.", "shape name full person"],
  ["HAMILTON HARLOW.", "shape name full"],
  ["Director of the Library", "shape office person"],
  ["Press Secretary to the President", "shape office person"],
  ["Under Secretary of State for Political Affairs", "office person"],
  ["Mr. Anton Quay, Foreign Minister of the U.S.S.R.", "person"],
  ["Okafor, Interpreter", "shape name office person"],
  ["The President", "shape office person"],
  ["S/B—Mr. Ellery", "shape name full person"],
  ["Secretary Hodges, Mr. Behrman and Mr. George (Survey)", "office person"],
  // Titles, sentences, other lines.
  ["Summary of Conclusions", "shape"],
  ["Nehru’s Visit", "shape name"],
  ["Conclusion", "shape"],
  ["The President thanked Mr. Quay.", ""],
  ["The meeting was adjourned", ""],
  ["Who is Mr. Quay?", ""],
  ["Members:", ""],
])("%s: %s", (line, expected) => {
  const found = [
    hasNameShape(line) && "shape",
    isName(line) && "name",
    isFullName(line) && "full",
    isOffice(line) && "office",
    isPersonLine(line) && "person",
  ];
  expect(found.filter((each) => each !== false).join(" ")).toBe(expected);
});
