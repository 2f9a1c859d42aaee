import { duplicate } from "../../../server/src/rules/tags/duplicate.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const withTags = (written: string) => cable(["SCUL, OEXC, FI", written]);

describeRule(duplicate, {
  valid: [
    CABLE,
    {
      name: "a code for each of two persons",
      text: withTags("OVIP (HARLOW, MARTHA), OVIP (BRANDT, OTTO)"),
    },
    { name: "codes that begin alike", text: withTags("ECON, ECONOMY") },
  ],
  invalid: [
    {
      text: withTags("SCUL, OEXC, FI, «SCUL»"),
      message: "SCUL stands twice among the TAGS; one was expected",
      fixed: CABLE,
      isSafe: false,
      related: ["SCUL"],
    },
    { name: "in the middle", text: withTags("SCUL, «SCUL», OEXC, FI"), fixed: CABLE },
    {
      name: "without commas",
      text: withTags("SCUL OEXC FI «FI»"),
      fixed: withTags("SCUL OEXC FI"),
    },
    {
      name: "at the beginning of a line",
      text: withTags("SCUL, OEXC,\n«SCUL», FI"),
      fixed: withTags("SCUL, OEXC,\nFI"),
    },
    {
      name: "alone on its line",
      text: withTags("SCUL, OEXC, FI,\n«SCUL»"),
      fixed: withTags("SCUL, OEXC, FI,\n"),
    },
    { name: "in small letters", text: withTags("SCUL, OEXC, FI, «scul»"), fixed: CABLE },
  ],
});
