import { brokenParagraph } from "../../../server/src/rules/text/brokenParagraph.ts";
import { describeRule } from "../../support/rules.ts";

const FIRST = "There is no way of building the harbor without the railway";

describeRule(brokenParagraph, {
  type: "memo",
  valid: [
    `${FIRST}.\n\nThe road is another matter.`,
    `${FIRST}:\n\nthe first, to close the road.`,
    `${FIRST}.1\n\nwhich is known.\n\n  1. Source: Harbor Office.`,
    `${FIRST}—\n\nthe road being closed.`,
    `${FIRST}, for\n\n[Page 172]\n\nthe road is closed.`,
    `${FIRST}, for\n\na) the road is closed, and\n\nb) the harbor is full.`,
    `${FIRST}, for\n\n* * *\n\nthe road is closed.`,
    { name: "short lines of a list", text: "apples\n\npears and\n\nplums" },
    {
      name: "columns",
      text: "Harbor    Road    Railway    Bridge    Tunnel    Mole\n\nnone      two     three",
    },
    { name: "a capital letter", text: `${FIRST}, for\n\nThe road is closed.` },
    {
      name: "a letter's salutation",
      text: "Dear Mr. Minister,\n\nas you know, the road is closed.",
    },
  ],
  invalid: [
    {
      text: `${FIRST}, «for»\n\nthe road is closed.`,
      fixed: `${FIRST}, for the road is closed.`,
      isSafe: false,
      message:
        "The paragraph breaks off after for; the rest of the sentence was expected on its line",
    },
    {
      text: `${FIRST} of the «board»\n\n\n\nand the road.`,
      fixed: `${FIRST} of the board and the road.`,
    },
    { name: "after a comma", text: `${FIRST} or the «road,»\n\nwhich is closed.` },
    { name: "in an item", text: `1. ${FIRST} or the «road»\n\nthat is closed.` },
    {
      name: "one finding for more than three",
      text: `${FIRST} or the «road»\n\n${Array(4).fill("that is closed.").join(`\n\n${FIRST} or the road\n\n`)}`,
      message:
        "The paragraph breaks off after road, and 3 others do so in the middle of a sentence",
    },
  ],
});

const cable = (text: string) => `SUBJECT: NEW HARBOR\n\n${text}`;
const PROSE = "THE MINISTER SAID THAT THE NEW HARBOR COULD BE OPENED IN";
const REST = "MAY OF THE COMING YEAR IF THE RAINS DO NOT BEGIN.";

describeRule(brokenParagraph, {
  type: "cable",
  valid: [
    cable(`1. ${PROSE} MAY.\n\n${REST}`),
    cable(`1. ${PROSE}\n\n2. ${REST}`),
    cable(`1. ${PROSE}\n\nA. ${REST}`),
    cable(`1. ${PROSE}\n\nUNCLASSIFIED\n\nPAGE 02 LISBON 01234\n\n${REST}`),
    cable(`1. ${PROSE} CONFIDENTIAL\n\nPAGE 02 LISBON 01234\n\n${REST}`),
    cable(`1. ${PROSE} MAY IF THE RAINS DO NOT INTER-\n\nFERE, WHICH HE THOUGHT LIKELY ENOUGH.`),
    cable(`1. "US OBJECTIVES\n\n${REST}`),
    cable(`1. ${PROSE}\n\n••••\n\nIII. RECOMMENDATIONS.\n\n${REST}`),
    { name: "a signature", text: cable(`1. ${PROSE}\n\nSMITH`) },
    {
      name: "an address",
      text: cable(
        `FOR: MR JOHN DOE\n615 HARBOR STREET, LISBON, NEAR THE OLD CUSTOMS HOUSE\n\n${PROSE} MAY.`,
      ),
    },
    {
      name: "figures",
      text: cable(
        `1. MARCH 14.0 MILLION JUNE 13.0 MILLION SEPT 13.0 MILLION TOTAL 81.4\n\n${REST}`,
      ),
    },
    {
      name: "an item of another form",
      text: cable(
        `1. ${PROSE} THE CITY OF LISBON\n\n7A THE OLD HARBOR OF THE CITY WILL BE CLOSED.`,
      ),
    },
    { name: "a short last line", text: cable(`1. ${PROSE}\nTHE CITY OF LISBON\n\n${REST}`) },
    cable(`1. ${PROSE}\n- MAY, OR IN\n- JUNE.`),
  ],
  invalid: [
    {
      text: cable(`1. ${PROSE.slice(0, -2)}«IN»\n\n${REST}`),
      fixed: cable(`1. ${PROSE} ${REST}`),
    },
    {
      name: "on wrapped lines",
      text: cable(`1. THE HARBOR IS OLD.\n${PROSE.slice(0, -2)}«IN»\n\n\n${REST}`),
    },
    {
      name: "a line that begins with a dash and a comma",
      text: cable(`- 1) ${PROSE} MAY AND NOT «LATER»\n- , WHICH HE THOUGHT LIKELY.`),
      fixed: cable(`- 1) ${PROSE} MAY AND NOT LATER, WHICH HE THOUGHT LIKELY.`),
    },
  ],
});
