import { person } from "../../../server/src/rules/tags/person.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const withTags = (written: string) => cable(["SCUL, OEXC, FI", written]);

describeRule(person, {
  valid: [
    CABLE,
    { name: "a name in brackets", text: withTags("OVIP (HARLOW, MARTHA), FI") },
    { name: "after a place", text: withTags("CDES, FI (HARLOW, MARTHA)") },
    { name: "a misspelt code", text: withTags("OVIP, SCULL, FI") },
    { name: "a short word", text: withTags("OVIP, QQXZ, FI") },
    { name: "codes run together", text: withTags("OVIP, SCULOEXC, FI") },
    { name: "a word after another code", text: withTags("SCUL HARLOW") },
    {
      name: "a later cable",
      text: cable(
        ["SCUL, OEXC, FI", "OVIP HARLOW MARTHA"],
        ["MAR 74", "MAR 97"],
        ["11652", "12958"],
      ),
    },
  ],
  invalid: [
    {
      text: withTags("OVIP «(HARLOW, MARTHA»"),
      message: "The bracket around the name HARLOW, MARTHA is not closed",
      fixed: withTags("OVIP (HARLOW, MARTHA)"),
      isSafe: false,
    },
    {
      name: "codes after it",
      text: withTags("OVIP «(HARLOW, MARTHA», FI, US"),
      fixed: withTags("OVIP (HARLOW, MARTHA), FI, US"),
    },
    {
      name: "no brackets",
      text: withTags("OVIP «HARLOW, MARTHA», FI"),
      message: "The name HARLOW, MARTHA stands after OVIP without brackets",
      fixed: withTags("OVIP (HARLOW, MARTHA), FI"),
    },
    { name: "no comma either", text: withTags("CASC «HARLOW MARTHA» FI") },
    {
      name: "over the end of a line",
      text: withTags("OVIP, «HARLOW,\nMARTHA», FI"),
      fixed: withTags("OVIP, (HARLOW,\nMARTHA), FI"),
    },
  ],
});
