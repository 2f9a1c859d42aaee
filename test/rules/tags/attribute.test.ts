import { tagsAttribute } from "../../../server/src/rules/tags/attribute.ts";
import { describeRule } from "../../support/rules.ts";
import { record } from "../recordText.ts";

const HEADER = "TAGS: SCUL, OEXC, FI\n";
const withAttribute = (value: string) => record(["\nTAGS: SCUL, OEXC, FI, US", `\nTAGS: ${value}`]);

describeRule(tagsAttribute, {
  valid: [
    record(),
    withAttribute("n/a"),
    withAttribute(""),
    withAttribute("OEXC"),
    withAttribute("(HARLOW, ANN)"),
    record([HEADER, "TAGS: OEXC (HARLOW, ANN)\n"]),
    record([HEADER, ""]),
    {
      name: "a misspelt code, which is reported by itself",
      text: record([HEADER, "TAGS: EOXC\n"]),
    },
    { name: "codes run together", text: record([HEADER, "TAGS: SCULOEXC\n"]) },
  ],
  invalid: [
    {
      text: withAttribute("«EFIN, BL»"),
      message: "The attribute TAGS has no code of the TAGS line, and at least one was expected",
      hasFix: false,
      related: ["SCUL, OEXC, FI"],
    },
    {
      name: "one code",
      text: record(
        [HEADER, "TAGS: PFOR\n"],
        ["\nTAGS: SCUL, OEXC, FI, US", "\nTAGS: «SCUL, OEXC, FI, US»"],
      ),
      severity: "information",
    },
  ],
});
