import { era } from "../../../server/src/rules/tags/era.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const withTags = (written: string) => cable(["SCUL, OEXC, FI", written]);

describeRule(era, {
  valid: [
    CABLE,
    { name: "a state of the time", text: withTags("SCUL, UR") },
    {
      name: "the last year of a code",
      text: cable(["SCUL, OEXC, FI", "DM"], ["MAR 74", "MAR 75"]),
    },
    { name: "a code without years", text: withTags("PFOR") },
    { name: "a code that nobody knows", text: withTags("QQQQQQ") },
    {
      name: "a year that cannot be read",
      text: cable(["SCUL, OEXC, FI", "RS"], ["MAR 74", "MAR 7O"]),
    },
  ],
  invalid: [
    {
      text: withTags("SCUL, «KZ»"),
      message: "KZ (Kazakhstan) was in use from 1991, and the cable is of 1974",
      hasFix: false,
    },
    {
      name: "a code that was given up",
      text: cable(["SCUL, OEXC, FI", "SCUL, «RH»"], ["MAR 74", "MAR 81"], ["11652", "12065"]),
      message: "RH (Rhodesia) was in use to 1980, and the cable is of 1981",
    },
    {
      name: "a code with both years",
      text: withTags("«CIEC»"),
      message: /was in use from 1975 to 1977, and the cable is of 1974$/,
    },
  ],
});
