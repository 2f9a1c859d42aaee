import { malformed } from "../../../server/src/rules/reference/malformed.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const SUBJECT = "SUBJ: EXCHANGE OF NAUTICAL CHARTS\n";
const withReference = (written: string) => cable([SUBJECT, `${SUBJECT}REF: ${written}\n`]);

describeRule(malformed, {
  valid: [
    CABLE,
    withReference("STATE 207984"),
    withReference("(A) OSLO 1234, (B) 73 STATE 5614 (NOTAL)"),
    withReference("HARLOW-BRANDT TELECON OF MAY 4"),
    withReference("HARLOW LETTER 2O7 TO BRANDT"),
    { name: "a lost digit", text: withReference("STATE 04*98") },
    { name: "a mark of the communications centre", text: withReference("STATE 00498#") },
    { name: "a date-time group", text: withReference("OSLO 121835Z FEB 74") },
    { name: "an airgram", text: withReference("OSLO A-12") },
    {
      name: "an office at a post",
      text: withReference("USDAO OSLO 1234, USIS OSLO 12, USIS 1234"),
    },
    { name: "a station that nobody knows", text: withReference("QUERNMORE 1234") },
    { name: "another paper", text: withReference("ORDER 5104-45A091") },
    { name: "a contract with a letter", text: withReference("CONTRACT 12B45") },
    {
      name: "a year to come where that of the date-time group is the slip",
      text: cable(
        [SUBJECT, `${SUBJECT}REF: 74 STATE 5614\n`],
        ["MAR 74", "MAR 70"],
        [
          "NNN\n",
          "NNN\nMessage Attributes\nDraft Date: 12 MAR 1974\nDocument Number: 1974HELSIN00421\n",
        ],
      ),
    },
  ],
  invalid: [
    {
      text: withReference("STATE «2O7984»"),
      message: "2O7984 has a letter in it; 207984 was expected",
      fixed: withReference("STATE 207984"),
      isSafe: false,
    },
    { name: "another letter", text: withReference("STATE «20798A»"), hasFix: false },
    {
      name: "a number too long",
      text: withReference("STATE «2079844»"),
      message: "2079844 is too long for a message number; at most 6 digits were expected",
      hasFix: false,
    },
    {
      name: "a station one letter off",
      text: withReference("«HELSINKY» 412"),
      message: "HELSINKY is no known station; HELSINKI is the nearest",
      fixed: withReference("HELSINKI 412"),
    },
    { name: "in a list", text: withReference("(A) STATE 5614; (B) «LA PAS» 1234") },
    {
      name: "a year to come",
      text: withReference("«78» STATE 5614"),
      message: "The year 78 lies after the cable's own; an earlier one was expected",
      hasFix: false,
    },
  ],
});
