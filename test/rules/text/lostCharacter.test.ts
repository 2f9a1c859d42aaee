import { lostCharacter } from "../../../server/src/rules/text/lostCharacter.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(lostCharacter, {
  type: "memo",
  valid: ["The Minister’s plan — of the 6½ — was read.", "WHE*T AND *FFECTIVE?"],
  invalid: [
    {
      text: "The Minister«\uFFFD»s plan.",
      message: "A character was lost here (U+FFFD); the one on the paper was expected",
      hasFix: false,
    },
    {
      text: "A plan «\uFFFD\uFFFD\uFFFD»of May«\uFFFD».",
      message: "3 characters were lost here (U+FFFD); those on the paper were expected",
    },
    "12. Memorandum From the Harbor Office to Mr. N«\uFFFD»\n\nThe plan.1\n\n  1. Source: Li«\uFFFD»bon.",
  ],
});

describeRule(lostCharacter, { type: "cable", valid: [], invalid: ["SUBJECT: NEW HARB«\uFFFD»R"] });
