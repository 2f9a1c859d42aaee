import { missingNumber } from "../../../server/src/rules/heading/missingNumber.ts";
import { numberSequence } from "../../../server/src/rules/heading/numberSequence.ts";
import { describeRule } from "../../support/rules.ts";

/** A letter with its notes; `number` with its stop and blank, or nothing. */
const letter = (number: string, from: string, to: string) =>
  `${number}Letter From the ${from} to the ${to}1

Washington, March 4, 1974

The charts were sent.2 The railway takes them.

  1. Source: National Archives, RG 306, Box 14. Confidential.
  2. Not found.
`;

const file = (...numbers: readonly string[]) =>
  numbers
    .map((number, i) => letter(number, i % 2 ? "Curator" : "Librarian", "Secretary"))
    .join("\n");

const marked = (text: string, title: string) => text.replace(title, `«${title}»`);
const SECOND = "Letter From the Curator to the Secretary";
const FIRST = "Letter From the Librarian to the Secretary";

describeRule(missingNumber, {
  type: "memo",
  valid: [
    file("54. ", "55. ", "56. ", "57. "),
    { name: "a file without numbers", text: file("", "", "") },
    { name: "a document alone", text: file("") },
    { name: "two documents", text: file("54. ", "") },
    { name: "chosen documents", text: file("54. ", "78. ", "102. ") },
  ],
  invalid: [
    {
      name: "between two",
      text: marked(file("54. ", "", "56. ", "57. "), SECOND),
      message: "The heading has no number; 55 was expected between 54 and 56",
      fixed: file("54. ", "55. ", "56. ", "57. "),
      isSafe: false,
    },
    {
      name: "the first",
      text: marked(file("", "55. ", "56. ", "57. "), FIRST),
      message: "The heading has no number; the other documents of the file have one",
      hasFix: false,
    },
    {
      name: "the last",
      text:
        file("54. ", "55. ", "56. ") + marked(`\n${letter("", "Curator", "Secretary")}`, SECOND),
      hasFix: false,
    },
    {
      name: "among chosen documents",
      text: marked(file("54. ", "", "78. ", "102. "), SECOND),
      hasFix: false,
    },
  ],
});

describeRule(numberSequence, {
  type: "memo",
  valid: [
    file("54. ", "55. ", "56. ", "57. "),
    { name: "chosen documents", text: file("54. ", "78. ", "102. ", "103. ") },
    { name: "two documents", text: file("54. ", "45. ") },
    { name: "the number lost", text: file("54. ", "", "56. ", "57. ") },
  ],
  invalid: [
    {
      name: "digits exchanged",
      text: file("54. ", "55. ", "«65». ", "57. ", "58. "),
      message: "The document's number is 65; 56 was expected between 55 and 57",
      fixed: file("54. ", "55. ", "56. ", "57. ", "58. "),
      isSafe: false,
    },
    { name: "the number before it", text: file("54. ", "55. ", "«55». ", "57. ") },
    { name: "the number after it", text: file("54. ", "55. ", "«57». ", "57. ") },
    { name: "a digit lost", text: file("54. ", "55. ", "«6». ", "57. ") },
    { name: "a digit doubled", text: file("54. ", "«555». ", "56. ", "57. ") },
  ],
});
