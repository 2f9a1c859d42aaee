import { missingPageLine } from "../../../server/src/rules/header/missingPageLine.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingPageLine, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    {
      name: "furniture left out as a whole",
      text: cable(
        ["PAGE 01 HELSIN 00421 121502Z\nACTION CU-04\n\nINFO OCT-01 EUR-12 ISO-00 /017 W\n", ""],
        ["          --------------------- 121220\n", ""],
        ["\nNNN\n", ""],
      ),
    },
  ],
  invalid: [
    {
      text: cable(["PAGE 01 HELSIN 00421 121502Z\nACTION CU-04", "«ACTION CU-04»"]),
      message: "The cable has no PAGE line, though it keeps the other lines of the page",
      hasFix: false,
    },
  ],
});
