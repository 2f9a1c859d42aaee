import { missingTo } from "../../../server/src/rules/header/missingTo.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingTo, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    {
      name: "a header on one line",
      text: cable(["HELSINKI\nTO SECSTATE", "HELSINKI TO SECSTATE"]),
    },
  ],
  invalid: [
    {
      text: cable(["FM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC 1873", "«FM AMEMBASSY HELSINKI»"]),
      message: "The header has no TO line; it was expected after FM",
      hasFix: false,
    },
  ],
});
