import { lowerCase } from "../../../server/src/rules/tags/lowerCase.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const withTags = (written: string) => cable(["SCUL, OEXC, FI", written]);

describeRule(lowerCase, {
  valid: [CABLE, { name: "a name in brackets", text: withTags("OVIP (Harlow, Martha)") }],
  invalid: [
    {
      text: withTags("SCUL, «oexc», FI"),
      message: "The TAGS code oexc is in lower case; OEXC was expected",
      fixed: CABLE,
      isSafe: false,
    },
    { name: "one letter", text: withTags("SCUL, «OExC», FI"), fixed: CABLE },
    {
      name: "the whole line",
      text: withTags("«scul, oexc, fi»"),
      message: "3 TAGS codes are in lower case; capitals were expected",
      fixed: CABLE,
    },
    { name: "two places", text: withTags("«scul», OEXC, «fi»") },
  ],
});
