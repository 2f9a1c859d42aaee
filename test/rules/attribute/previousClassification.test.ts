import { previousClassification } from "../../../server/src/rules/attribute/previousClassification.ts";
import { describeRule } from "../../support/rules.ts";
import { record } from "../recordText.ts";

const PREVIOUS = "\nPrevious Classification: CONFIDENTIAL";
const unclassified = (value: string) =>
  `UNCLASSIFIED\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\nUNCLASSIFIED\n\nNNN\n\nMessage Attributes\n\nPrevious Classification: ${value}\nPrevious Handling Restrictions: n/a\n`;

describeRule(previousClassification, {
  valid: [record(), unclassified("n/a"), unclassified("N/A"), unclassified("")],
  invalid: [
    {
      text: record([PREVIOUS, "\nPrevious Classification: «n/a»"]),
      fixed: record(),
      message:
        "Previous Classification is n/a in a cable that is CONFIDENTIAL; CONFIDENTIAL was expected",
    },
    { text: record([PREVIOUS, "\nPrevious Classification: «CONFIDENTAIL»"]), fixed: record() },
    { text: record([PREVIOUS, "\nPrevious Classification: «SECRET»"]), fixed: record() },
    {
      text: unclassified("«SECRET»"),
      fixed: unclassified("n/a"),
    },
  ],
});
