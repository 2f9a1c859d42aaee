import { missingSubject } from "../../../server/src/rules/header/missingSubject.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingSubject, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    { name: "the label in full", text: cable(["SUBJ: ", "SUBJECT: "]) },
    {
      name: "a later section filed alone",
      text: cable(
        ["C O N F I D E N T I A L HELSINKI", "C O N F I D E N T I A L SECTION 2 OF 2 HELSINKI"],
        ["SUBJ: EXCHANGE OF NAUTICAL CHARTS\n", ""],
      ),
    },
  ],
  invalid: [
    {
      text: cable([
        "TAGS: SCUL, OEXC, FI\nSUBJ: EXCHANGE OF NAUTICAL CHARTS",
        "«TAGS: SCUL, OEXC, FI»",
      ]),
      message: "The header has no SUBJ line; 97 of 100 cables have one",
      hasFix: false,
    },
  ],
});
