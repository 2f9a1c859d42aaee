import { missingBanner } from "../../../server/src/rules/header/missingBanner.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingBanner, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    {
      name: "a closed-up level",
      text: cable(["C O N F I D E N T I A L HELSINKI 421", "CONFIDENTIAL HELSINKI 421"]),
    },
  ],
  invalid: [
    {
      text: cable(
        ["C O N F I D E N T I A L HELSINKI 421\n\n", ""],
        ["TO SECSTATE WASHDC 1873", "«TO SECSTATE WASHDC 1873»"],
      ),
      message:
        "The header has no line with classification and message number, such as UNCLAS LA PAZ 1571",
      hasFix: false,
    },
  ],
});
