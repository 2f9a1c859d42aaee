import { missingDistribution } from "../../../server/src/rules/header/missingDistribution.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingDistribution, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    {
      name: "a header alone",
      text: "FM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC 1873\n\n1. TEXT.\n",
    },
  ],
  invalid: [
    {
      text: cable(
        ["ACTION CU-04\n\nINFO OCT-01 EUR-12 ISO-00 /017 W\n", ""],
        ["PAGE 01 HELSIN 00421 121502Z", "«PAGE 01 HELSIN 00421 121502Z»"],
      ),
      message:
        "The cable has no ACTION or ORIGIN line, though it keeps the other lines of the page",
      hasFix: false,
    },
  ],
});
