import { attributeExecutiveOrder } from "../../../server/src/rules/attribute/executiveOrder.ts";
import { describeRule } from "../../support/rules.ts";
import { lateRecord, record } from "../recordText.ts";

const unclassified = (value: string) =>
  `UNCLASSIFIED\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\nUNCLASSIFIED\n\nNNN\n\nMessage Attributes\n\nExecutive Order: ${value}\nErrors: N/A\n`;

describeRule(attributeExecutiveOrder, {
  valid: [
    record(),
    lateRecord(),
    record(["Order: GS", "Order: RR"]),
    record(["Order: GS", "Order: X2"]),
    unclassified("N/A"),
    unclassified("n/a"),
    unclassified(""),
  ],
  invalid: [
    {
      text: record(["Order: GS", "Order: «N/A»"]),
      fixed: record(),
      message: "Executive Order is N/A in a cable that is CONFIDENTIAL; GS was expected",
    },
    {
      text: unclassified("«GS 19850312 HARLOW, ANN B»"),
      fixed: unclassified("N/A"),
      message:
        "Executive Order is GS 19850312 HARLOW, ANN B in a cable that is UNCLASSIFIED; N/A was expected",
    },
    {
      name: "with a date and a name, which the E.O. line does not tell exactly",
      text: lateRecord(["Order: GS 19850312 HARLOW, ANN B", "Order: «N/A»"]),
      hasFix: false,
    },
  ],
});
