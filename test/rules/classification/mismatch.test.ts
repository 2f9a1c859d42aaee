import { mismatch } from "../../../server/src/rules/classification/mismatch.ts";
import { describeRule } from "../../support/rules.ts";
import { cable } from "../cableText.ts";
import { record } from "../recordText.ts";

const FOOT = "MARSDEN\n\nCONFIDENTIAL";
const ORIGINAL = "\nOriginal Classification: CONFIDENTIAL";

/** A cable of two pages as reflowed transcriptions have it, with these two feet. */
const flow = (first: string, second: string) =>
  `PAGE 01 HELSIN 00421\n\nR 121430Z MAR 74 FM AMEMBASSY HELSINKI TO SECSTATE WASHDC\n\nCONFIDENTIAL HELSINKI 421\n\n1. THE MINISTRY HAS ASKED ${first}\n\nPAGE 02 HELSIN 00421\n\nFOR TWO CHARTS. MARSDEN ${second}\n\nNNN\n`;

describeRule(mismatch, {
  valid: [
    cable(),
    record(),
    {
      name: "a closed-up level, and the short form",
      text: cable(["C O N F I D E N T I A L", "CONFIDENTIAL"]),
    },
    {
      name: "unclassified, long and short",
      text: "UNCLASSIFIED\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\nUNCLASSIFIED\n\nNNN",
    },
    {
      name: "the later markings of unclassified messages",
      text: "UNCLASSIFIED\n\nR 121430Z MAR 04\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS SENSITIVE LIMA 421\n\nUNCLASSIFIED\n\nNNN",
    },
    {
      name: "a level that ends a sentence, in the middle of a page",
      text: cable(["CHARTS OF THE GULF.", "CHARTS, WHICH ARE\nSECRET.\n\n2. POST AGREES."]),
    },
    {
      name: "a level that ends a sentence, where no page has one",
      text: "PAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\n1. THE CHARTS ARE SECRET\n\nPAGE 02 LIMA 00421\n\nAND MUST STAY SO.",
    },
    {
      name: "a garble taken from the text",
      text: record([ORIGINAL, "\nOriginal Classification: SECRETARY"]),
    },
  ],
  invalid: [
    {
      name: "the classification line at the foot",
      text: cable([FOOT, "MARSDEN\n\n«SECRET»"]),
      fixed: cable(),
      message: "The classification line has SECRET, and the rest of the cable has CONFIDENTIAL",
      related: ["CONFIDENTIAL"],
    },
    {
      name: "the classification line at the head",
      text: cable(["CONFIDENTIAL\n\nPAGE", "«UNCLASSIFIED»\n\nPAGE"]),
      fixed: cable(),
    },
    {
      name: "the line with the message number, letter-spaced as usual",
      text: cable(["C O N F I D E N T I A L", "«UNCLAS»"]),
      fixed: cable(),
      message:
        "The line with the message number has UNCLASSIFIED, and the rest of the cable has CONFIDENTIAL",
    },
    {
      name: "the line with the message number, closed up as it is",
      text: cable(["C O N F I D E N T I A L", "«SECRET»"]),
      fixed: cable(["C O N F I D E N T I A L", "CONFIDENTIAL"]),
    },
    {
      name: "the line with the message number in a cable of limited official use",
      text: "LIMITED OFFICIAL USE\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\n«S E C R E T» LIMA 421\n\nE.O. 11652: N/A\n\nLIMITED OFFICIAL USE\n\nNNN",
      fixed:
        "LIMITED OFFICIAL USE\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nLIMITED OFFICIAL USE LIMA 421\n\nE.O. 11652: N/A\n\nLIMITED OFFICIAL USE\n\nNNN",
    },
    {
      name: "Original Classification",
      text: record([ORIGINAL, "\nOriginal Classification: «UNCLASSIFIED»"]),
      fixed: record(),
      message:
        "The attribute Original Classification has UNCLASSIFIED, and the rest of the cable has CONFIDENTIAL",
    },
    {
      name: "a level glued to the text",
      text: flow("CONFIDENTIAL", "«SECRET»"),
      fixed: flow("CONFIDENTIAL", "CONFIDENTIAL"),
    },
    {
      name: "two places that nothing decides between",
      text: "«SECRET»\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\n1. TEXT",
      message: "The classification line has SECRET, and another place has UNCLASSIFIED",
      hasFix: false,
    },
  ],
});
