import { missingHandling } from "../../../server/src/rules/header/missingHandling.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingHandling, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    {
      name: "a short dash line",
      text: cable(["          --------------------- 121220", "-----160627Z 087048 /14"]),
    },
  ],
  invalid: [
    {
      text: cable(
        ["          --------------------- 121220\n", ""],
        ["ACTION CU-04", "«ACTION CU-04»"],
      ),
      message:
        "The cable has no dash line with handling number, though it keeps the other lines of the page",
      hasFix: false,
    },
  ],
});
