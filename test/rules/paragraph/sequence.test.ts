import { sequence } from "../../../server/src/rules/paragraph/sequence.ts";
import { describeRule } from "../../support/rules.ts";

/** A cable with these paragraphs. */
const cable = (...paragraphs: readonly string[]) =>
  `R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 421

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: NAUTICAL CHARTS

${paragraphs.join("\n\n")}
`;

const numbered = (...numbers: readonly string[]) =>
  cable(...numbers.map((number) => `${number}. THE CHARTS CAME ON MONDAY.`));

/** The same without blank lines between the paragraphs. */
const close = (...numbers: readonly string[]) =>
  cable(numbers.map((number) => `${number}. THE CHARTS CAME ON MONDAY.`).join("\n"));

const TWO_SECTIONS = (first: string, second: string) => `PAGE 01 HELSIN 00421 01 OF 02 121502Z
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS SECTION 1 OF 2 HELSINKI 421

SUBJ: NAUTICAL CHARTS

1. THE CHARTS CAME ON MONDAY.

${first}. THE HARBOR IS ON THEM.

NNN
PAGE 01 HELSIN 00421 02 OF 02 121503Z
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1874

UNCLAS SECTION 2 OF 2 HELSINKI 421

${second}. THE LIBRARY WANTS MORE.

4. SO DO WE.

NNN
`;

describeRule(sequence, {
  valid: [
    numbered("1", "2", "3"),
    numbered("1"),
    close("1", "2", "3"),
    { name: "the first section missing", text: numbered("5", "6", "7") },
    { name: "over two sections", text: TWO_SECTIONS("2", "3") },
    {
      name: "a list that begins anew",
      text: numbered("1", "2", "1", "2", "3", "3", "4"),
    },
    { name: "a list at the end", text: numbered("1", "2", "3", "1", "2") },
    {
      name: "a quoted document",
      text: cable(
        "1. THE LETTER READS: QUOTE",
        "1. WE THANK YOU.",
        "4. COME AGAIN.",
        "UNQUOTE",
        "2. WE SHALL ANSWER.",
        "3. IN MAY.",
      ),
    },
    {
      name: "a number without its stop",
      text: cable("1. THE CHARTS.", "2. THE HARBOR.", "3 THE LIBRARY WANTS MORE.", "4. SO DO WE."),
    },
    {
      name: "numbers in the middle of joined lines",
      text: cable("1. 335/01 2. 0426", "3. E. HARLOW 4. 335 FINLAND", "5. N"),
    },
    {
      name: "a form with letters at its numbers",
      text: cable(
        "1. 335/01\n2. 0426\n3. E. HARLOW\n4A. REPLY TO\n4B. THE LIBRARY\n5. CABLE: LIBRO",
      ),
    },
    {
      name: "two numbers in one",
      text: cable("1 AND 2. THE CHARTS.", "3. THE HARBOR.", "4. MORE."),
    },
    {
      name: "a table",
      text: cable("1. THE CHARTS.", "2. PRICES:", "14. CHARTS AT 20", "27. MAPS AT 30", "3. MORE."),
    },
    {
      name: "a page that is missing",
      text: `PAGE 01 HELSIN 00421 121502Z
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 421

SUBJ: NAUTICAL CHARTS

1. THE CHARTS CAME ON MONDAY.

UNCLASSIFIED

PAGE 03 HELSIN 00421 121502Z

4. SO DO WE.

5. THANK YOU.
`,
    },
  ],
  invalid: [
    {
      text: numbered("1", "2", "«7»", "4", "5"),
      message: "Paragraph 7 stands between 2 and 4; 3 was expected",
      fixed: numbered("1", "2", "3", "4", "5"),
      isSafe: false,
      related: ["2", "4"],
    },
    { name: "1 for 11", text: numbered("9", "10", "«1»", "12", "13"), hasFix: true },
    {
      name: "without blank lines",
      text: close("1", "2", "«4»", "4", "5"),
      fixed: close("1", "2", "3", "4", "5"),
    },
    {
      name: "the first",
      text: numbered("«7»", "2", "3"),
      message: "Paragraph 7 stands before 2; 1 was expected",
      fixed: numbered("1", "2", "3"),
    },
    {
      name: "the last again",
      text: numbered("1", "2", "3", "«3»"),
      message: "Paragraph 3 stands after 3; 4 was expected",
      fixed: numbered("1", "2", "3", "4"),
    },
    {
      name: "a number twice",
      text: numbered("1", "2", "«2»", "3"),
      message: "Two paragraphs in a row have the number 2",
      hasFix: false,
      related: ["2"],
    },
    {
      name: "a gap",
      text: numbered("1", "2", "«4»", "5"),
      message: "Paragraph 4 follows 2; 3 was expected between them",
      hasFix: false,
    },
    {
      name: "a long gap",
      text: numbered("1", "2", "«6»", "7"),
      message: "Paragraph 6 follows 2; 3 to 5 were expected between them",
    },
    { name: "a gap before the last", text: numbered("1", "2", "«4»") },
    {
      name: "two numbers exchanged",
      text: numbered("1", "«3»", "2", "4"),
      message: "Paragraph 3 stands before 2",
      hasFix: false,
    },
    {
      name: "a letter for a number",
      text: cable(
        "1. THE CHARTS.",
        "2. THE HARBOR.",
        "«E». THE LIBRARY.",
        "4. THE MAPS.",
        "5. MORE.",
      ),
      message: "Paragraph E stands between 2 and 4; 3 was expected",
      fixed: cable(
        "1. THE CHARTS.",
        "2. THE HARBOR.",
        "3. THE LIBRARY.",
        "4. THE MAPS.",
        "5. MORE.",
      ),
    },
    { name: "over two sections", text: TWO_SECTIONS("«3»", "3") },
  ],
});
