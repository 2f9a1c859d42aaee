import { missingEndMark } from "../../../server/src/rules/header/missingEndMark.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingEndMark, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    { name: "another end mark", text: cable(["NNN", "<< END OF DOCUMENT >>"]) },
    { name: "a broken transmission", text: cable(["NNN", "E E E E E E E E"]) },
  ],
  invalid: [
    {
      text: cable(["\nNNN\n", ""], ["1. THE MINISTRY", "«»1. THE MINISTRY"]),
      message: "The cable has no end mark such as NNN, though it keeps the other lines of the page",
      hasFix: false,
    },
  ],
});
