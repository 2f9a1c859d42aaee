import { garbled } from "../../../server/src/rules/executive-order/garbled.ts";
import { describeRule } from "../../support/rules.ts";
import { cable } from "../cableText.ts";
import { lateRecord, record } from "../recordText.ts";

const ORDER = "E.O. 11652: GDS";
const order = (value: string) => cable([ORDER, `E.O. ${value}`]);
const unclassified = (value: string) =>
  `UNCLASSIFIED\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\nE.O. 11652: ${value}\nTAGS: SCUL\nSUBJ: CHARTS\n\n1. TEXT\n\nUNCLASSIFIED\n\nNNN\n`;

describeRule(garbled, {
  valid: [
    cable(),
    lateRecord(),
    order("11652: XGDS-2"),
    order("11652: XGDS2"),
    order("11652 GDS"),
    order("11652:GDS"),
    order("11652: SEE TEXT"),
    order("11652"),
    { name: "an order of another time", text: order("12065: GDS") },
    { name: "a number far from all", text: order("4711: GDS") },
    unclassified("N:A"),
    unclassified("N.A."),
    unclassified(""),
  ],
  invalid: [
    {
      text: order("«11625»: GDS"),
      fixed: cable(),
      message: "The number of the E.O. is 11625, which is none; 11652 is the nearest",
    },
    { name: "a letter for a digit", text: order("«1l652»: GDS"), fixed: cable() },
    { name: "letters for two digits", text: order("«II652»: GDS"), fixed: cable() },
    { name: "a digit lost", text: order("«1162»: GDS"), fixed: cable() },
    {
      text: order("11652: «GDZ»"),
      fixed: cable(),
      message: "The code on the E.O. line is GDZ, which is none; GDS is the nearest",
    },
    {
      name: "a code before its date",
      text: lateRecord(["12065: GDS", "12065: «GSD»"]),
      fixed: lateRecord(),
    },
    {
      name: "two codes that are as near",
      text: order("11652: «BDS»"),
      message: "The code on the E.O. line is BDS, which is none; GDS or ADS is the nearest",
      hasFix: false,
    },
    {
      name: "two codes that are as near, one of which the attribute has",
      text: record(["11652: GDS", "11652: «BDS»"]),
      fixed: record(),
    },
    { text: unclassified("«N/S»"), fixed: unclassified("N/A") },
    { text: unclassified("«NIA»"), fixed: unclassified("N/A") },
    {
      name: "a digit for the colon",
      text: order("«116528» GDS"),
      fixed: order("11652 GDS"),
      severity: "information",
    },
    {
      name: "a sign for a digit",
      text: order("«11)52»: GDS"),
      fixed: cable(),
      severity: "information",
    },
    {
      name: "a letter lost",
      text: unclassified("«/A»"),
      fixed: unclassified("N/A"),
      severity: "information",
    },
  ],
});
