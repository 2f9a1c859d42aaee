import { classification } from "../../../server/src/rules/executive-order/classification.ts";
import { describeRule } from "../../support/rules.ts";
import { cable } from "../cableText.ts";
import { lateRecord, record } from "../recordText.ts";

const unclassified = (order: string) =>
  `UNCLASSIFIED\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 79\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\nE.O. ${order}\nTAGS: SCUL\nSUBJ: CHARTS\n\n1. TEXT\n\nUNCLASSIFIED\n\nNNN\n`;

describeRule(classification, {
  valid: [
    cable(),
    record(),
    lateRecord(),
    ...["12065: N/A", "12065: NA", "12065: N:A", "12065: /A", "12065:", "12065: GDZ"].map(
      unclassified,
    ),
    {
      name: "a level that is the slip itself",
      text: record(["C O N F I D E N T I A L", "UNCLAS"]),
    },
  ],
  invalid: [
    {
      text: unclassified("12065: «GDS» 3/12/85 (HARLOW, ANN B.)"),
      fixed: unclassified("12065: N/A"),
      message: "The E.O. line has GDS in a cable that is UNCLASSIFIED; N/A was expected",
    },
    {
      name: "N/A in a classified cable, whose code the attributes have",
      text: record(["11652: GDS", "11652: «N/A»"]),
      fixed: record(),
      message:
        "The E.O. line has N/A in a cable that is CONFIDENTIAL; a code such as GDS was expected",
      related: ["CONFIDENTIAL"],
    },
    {
      name: "N/A in a classified cable, whose code and date nothing has",
      text: lateRecord(["GDS 3/12/85 (HARLOW, ANN B.) OR-M", "«N/A»"]),
      hasFix: false,
    },
    {
      name: "an order of later cables",
      text: unclassified("12958: «DECL»: 03/12/2009").replace("MAR 79", "MAR 04"),
      severity: "information",
    },
  ],
});
