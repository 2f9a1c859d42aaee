import { letterForDigit } from "../../../server/src/rules/dtg/letterForDigit.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const group = "121430Z MAR 74";
const withGroup = (written: string) => cable([group, written]);

describeRule(letterForDigit, {
  valid: [
    CABLE,
    { name: "a letter that the line glued to the year", text: withGroup("121430Z MAR 74S") },
    { name: "a group that is impossible with digits too", text: withGroup("S21430Z MAR 74") },
  ],
  invalid: [
    {
      text: withGroup("«12143OZ» MAR 74"),
      message: "12143OZ has a letter in the place of a digit; 121430Z was expected",
      fixed: CABLE,
    },
    { name: "an I", text: withGroup("«I21430Z» MAR 74"), fixed: CABLE },
    { name: "an l", text: withGroup("«l21430Z» MAR 74"), fixed: CABLE },
    { name: "an S", text: withGroup("«11143SZ» MAR 74"), fixed: withGroup("111435Z MAR 74") },
    {
      name: "a blank before Z",
      text: withGroup("«12143O Z» MAR 74"),
      fixed: withGroup("121430 Z MAR 74"),
    },
    { name: "the year", text: withGroup("121430Z MAR «7B»"), fixed: withGroup("121430Z MAR 78") },
    {
      name: "group and year",
      text: withGroup("«12143OZ» MAR «7I»"),
      fixed: withGroup("121430Z MAR 7I"),
    },
  ],
});
