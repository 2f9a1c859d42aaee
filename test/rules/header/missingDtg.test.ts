import { missingDtg } from "../../../server/src/rules/header/missingDtg.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingDtg, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    {
      name: "a group that is malformed",
      text: cable(["R 121430Z MAR 74", "R 12143Z MAR"]),
    },
    {
      name: "a second section without one",
      text: `${cable()}\nC O N F I D E N T I A L SECTION 2 OF 2 HELSINKI 421\n\n2. MORE TEXT.\n`,
    },
  ],
  invalid: [
    {
      text: cable(
        ["R 121430Z MAR 74\n", ""],
        ["          --------------------- 121220", "«          --------------------- 121220»"],
      ),
      message:
        "The header has no date-time group; one such as R 160106Z JUN 77 was expected before FM",
      hasFix: false,
    },
    {
      name: "two lines of a header",
      text: "«FM AMEMBASSY HELSINKI»\nTO SECSTATE WASHDC 1873\n\n1. THE MINISTRY HAS ASKED.\n",
    },
  ],
});
