import { separator } from "../../../server/src/rules/tags/separator.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const withTags = (written: string) => cable(["SCUL, OEXC, FI", written]);

describeRule(separator, {
  valid: [
    CABLE,
    { name: "blanks", text: withTags("SCUL OEXC FI") },
    { name: "both", text: withTags("SCUL, OEXC FI") },
    { name: "commas without blanks", text: withTags("SCUL,OEXC,FI") },
    { name: "a stop at the end", text: withTags("SCUL, OEXC, FI.") },
    { name: "none", text: withTags("N/A") },
    { name: "a code with a slash", text: withTags("UNGA/C-1, FI") },
    { name: "initials", text: withTags("OVIP HARLOW, MARTHA J. B., FI") },
    { name: "a colon", text: withTags("AFIN: SCUL") },
  ],
  invalid: [
    {
      text: withTags("SCUL«;» OEXC, FI"),
      message: '";" stands between TAGS codes; a comma was expected',
      fixed: CABLE,
      isSafe: false,
    },
    {
      name: "all of them",
      text: withTags("SCUL«/»OEXC/FI"),
      message: '"/" stands between TAGS codes, and 1 more such sign; a comma was expected',
      fixed: CABLE,
    },
    { name: "stops", text: withTags("SCUL«.» OEXC. FI"), fixed: CABLE },
  ],
});
