import { threeInARow } from "../../../server/src/rules/classification/threeInRow.ts";
import { describeRule } from "../../support/rules.ts";

const turn = (lines: string) =>
  `SECRET\n\nPAGE 01 LIMA 04711\n\n1. THE MINISTER SPOKE OF THE\n${lines}\nPAGE 02 LIMA 04711\n\nHARBOR.\n\nSECRET\n\nNNN\n`;

describeRule(threeInARow, {
  valid: [
    { name: "one", text: turn("SECRET\n") },
    { name: "two", text: turn("SECRET\n\nSECRET\n") },
    { name: "one glued to the text, and one", text: turn("RAILWAY. SECRET\n\nSECRET\n") },
    {
      name: "the page line stands between",
      text: turn("SECRET\n\nSECRET\n").replace("HARBOR.\n\n", ""),
    },
  ],
  invalid: [
    {
      name: "three",
      text: turn("SECRET\n\nSECRET\n\n«SECRET»\n"),
      fixed: turn("SECRET\n\nSECRET\n\n"),
      message: "This is one of 3 classification lines in a row; a page turn has one or two",
    },
    {
      name: "one doubled without a blank line",
      text: turn("SECRET\n«SECRET»\n\nSECRET\n"),
      fixed: turn("SECRET\n\nSECRET\n"),
    },
    {
      name: "three with stamps between",
      text: turn(
        "SECRET\n\nDeclassified/Released US Department of State EO Systematic Review 30 JUN 2005\n\nSECRET\n\n«SECRET»\n",
      ),
    },
    { name: "four", text: turn("SECRET\n\nSECRET\n\n«SECRET»\n\n«SECRET»\n") },
    { name: "after one glued to the text", text: turn("RAILWAY. SECRET\n\nSECRET\n\n«SECRET»\n") },
  ],
});
