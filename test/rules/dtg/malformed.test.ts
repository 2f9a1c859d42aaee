import { malformed } from "../../../server/src/rules/dtg/malformed.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const group = "121430Z MAR 74";
const withGroup = (written: string) => cable([group, written]);

describeRule(malformed, {
  valid: [
    CABLE,
    { name: "blanks in the group, as in 1973", text: withGroup("121430 Z MAR 7 4") },
    { name: "a letter that the line glued to the year", text: withGroup("121430Z MAR 74R") },
    { name: "a year of four digits", text: withGroup("121430Z MAR 1974") },
    { name: "a letter for a digit", text: withGroup("12143OZ MAR 74") },
    { name: "an impossible day", text: withGroup("321430Z MAR 74") },
  ],
  invalid: [
    {
      name: "a digit lost",
      text: withGroup("«12143Z» MAR 74"),
      message: "12143Z is no day and time; six digits and Z were expected",
      hasFix: false,
    },
    {
      name: "a misspelt month",
      text: withGroup("121430Z «NOX» 74"),
      message: "NOX is no month; one such as JUN was expected",
      fixed: withGroup("121430Z NOV 74"),
    },
    { name: "a month that may be two", text: withGroup("121430Z «MAE» 74"), hasFix: false },
    { name: "a month that has no such day", text: withGroup("311430Z «NOX» 74"), hasFix: false },
    {
      name: "a year lost",
      text: cable([`R ${group}`, "«R 121430Z MAR»"]),
      message:
        "The date-time group R 121430Z MAR is not whole; month and year were expected after it",
      hasFix: false,
    },
    {
      name: "month and year lost",
      text: cable([`R ${group}`, "«R 121430Z»"]),
    },
  ],
});
