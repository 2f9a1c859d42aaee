import { joined } from "../../../server/src/rules/header/joined.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const ADDRESSES =
  "R 121430Z MAR 74\nFM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC 1873\nINFO AMEMBASSY OSLO";

describeRule(joined, {
  valid: [CABLE],
  invalid: [
    {
      text: cable([
        ADDRESSES,
        "«R 121430Z MAR 74 FM AMEMBASSY HELSINKI TO SECSTATE WASHDC 1873 INFO AMEMBASSY OSLO»",
      ]),
      message: "4 lines of the header stand on one line; one was expected on each",
      fixed: CABLE,
      isSafe: false,
    },
    {
      name: "a page line",
      text: cable(
        ["121502Z\nACTION CU-04", "121502Z ACTION CU-04"],
        ["PAGE 01", "«PAGE 01"],
        ["CU-04", "CU-04»"],
      ),
    },
    {
      name: "addressees",
      text: cable(["INFO AMEMBASSY OSLO", "«INFO AMEMBASSY OSLO AMEMBASSY STOCKHOLM»"]),
      fixed: cable(["INFO AMEMBASSY OSLO", "INFO AMEMBASSY OSLO\nAMEMBASSY STOCKHOLM"]),
    },
    {
      name: "lines that end in two characters",
      text: cable([
        ADDRESSES,
        "R 121430Z MAR 74\nFM AMEMBASSY HELSINKI\n«TO SECSTATE WASHDC 1873 INFO AMEMBASSY OSLO»",
      ]).replaceAll("\n", "\r\n"),
      fixed: CABLE.replaceAll("\n", "\r\n"),
    },
  ],
});
