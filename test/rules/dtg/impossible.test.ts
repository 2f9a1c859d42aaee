import { impossible } from "../../../server/src/rules/dtg/impossible.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const withGroup = (written: string) => cable(["121430Z MAR 74", written]);

describeRule(impossible, {
  valid: [
    CABLE,
    { name: "a leap day", text: withGroup("291430Z FEB 76") },
    { name: "the last minute", text: withGroup("312359Z MAR 74") },
    { name: "the first minute", text: withGroup("010000Z MAR 74") },
  ],
  invalid: [
    {
      text: withGroup("«32»1430Z MAR 74"),
      message: "MAR 1974 has no day 32; 01 to 31 was expected",
      hasFix: false,
    },
    { name: "no leap day", text: withGroup("«29»1430Z FEB 74"), message: /01 to 28/ },
    { name: "no day", text: withGroup("«00»1430Z MAR 74") },
    {
      name: "no hour",
      text: withGroup("12«2430»Z MAR 74"),
      message: "2430Z is no time of day; 0000 to 2359 was expected",
    },
    { name: "no minute", text: withGroup("12«1460»Z MAR 74") },
  ],
});
