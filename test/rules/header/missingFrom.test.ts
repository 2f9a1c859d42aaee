import { missingFrom } from "../../../server/src/rules/header/missingFrom.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingFrom, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    {
      name: "a header on one line",
      text: cable(["R 121430Z MAR 74\nFM", "R 121430Z MAR 74 FM"]),
    },
  ],
  invalid: [
    {
      text: cable(["R 121430Z MAR 74\nFM AMEMBASSY HELSINKI", "«R 121430Z MAR 74»"]),
      message: "The header has no FM line; it was expected after the date-time group",
      hasFix: false,
    },
  ],
});
