import { impossible } from "../../../server/src/rules/dtg/impossible.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";
import { oneSection, RECORD, record } from "../sectionsText.ts";

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
    {
      name: "a day that the attributes tell",
      text: oneSection(["O R 12", "O R «42»"]),
      message: "MAR 1979 has no day 42; 12 was expected",
      fixed: oneSection(),
    },
    {
      name: "a month that the attributes tell",
      text: oneSection(["O R 121430Z MAR", "O R 301430Z «FEB»"], ["12 mar 1979", "30 mar 1979"]),
      message: "FEB 1979 has no day 30; MAR was expected",
      fixed: oneSection(["O R 121430Z MAR", "O R 301430Z MAR"], ["12 mar 1979", "30 mar 1979"]),
    },
    {
      name: "a time that the other section has",
      text: record(["121430Z#2", "12«2460»Z"]),
      message: "2460Z is no time of day; 1430 was expected",
      fixed: RECORD,
    },
  ],
});
