import { misspelt } from "../../../server/src/rules/classification/misspelt.ts";
import { describeRule } from "../../support/rules.ts";
import { cable } from "../cableText.ts";
import { record } from "../recordText.ts";

const FOOT = "MARSDEN\n\nCONFIDENTIAL";
const BANNER = "C O N F I D E N T I A L";

describeRule(misspelt, {
  valid: [
    cable(),
    record(),
    { name: "a signature that is near to a level", text: cable(["MARSDEN", "SECREST"]) },
    {
      name: "a word of a sentence",
      text: cable([
        "CHARTS OF THE GULF.",
        "CHARTS AND SAID SO\nCONFIDENTIALLY.\n\n2. POST AGREES.",
      ]),
    },
    {
      name: "a slip in the middle of the text",
      text: cable(["CHARTS OF THE GULF.", "CHARTS, WHICH ARE\nCONFIDENTAL.\n\n2. POST AGREES."]),
    },
    {
      name: "a word near to another level than the cable's",
      text: cable([FOOT, "MARSDEN\n\nSECRTE\n\nCONFIDENTIAL"]),
    },
    { name: "letters parted otherwise", text: cable([BANNER, "C O N F I D E N TI A L"]) },
  ],
  invalid: [
    {
      text: cable([FOOT, "MARSDEN\n\n«CONFIDENTAIL»"]),
      fixed: cable(),
      message: "The classification line has CONFIDENTAIL; CONFIDENTIAL was expected",
    },
    {
      name: "at the head",
      text: cable(["CONFIDENTIAL\n\nPAGE", "«C0NFIDENTIAL»\n\nPAGE"]),
      fixed: cable(),
    },
    {
      name: "letter by letter before the message number",
      text: cable([BANNER, "«C O N F I D E N T A I L»"]),
      fixed: cable(),
      message:
        "The line with the message number has C O N F I D E N T A I L; C O N F I D E N T I A L was expected",
    },
    {
      name: "closed up before the message number",
      text: cable([BANNER, "«CONFIDENITAL»"]),
      fixed: cable([BANNER, "CONFIDENTIAL"]),
    },
    {
      name: "at the foot of a page that ends here and goes on",
      text: cable([
        "\n\nNNN",
        "\n\n«CONFDENTIAL»\n\nPAGE 02 HELSIN 00421 121502Z\n\nCONFIDENTIAL\n\nNNN",
      ]),
      hasFix: true,
    },
    {
      name: "glued to the text",
      text: cable([FOOT, "MARSDEN «CONFIDENTLAL»"]),
      fixed: cable([FOOT, "MARSDEN CONFIDENTIAL"]),
    },
    {
      name: "the short form on a line of its own",
      text: "UNCLASSIFIED\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\n«UNCLASS»\n\nNNN",
      fixed:
        "UNCLASSIFIED\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\nUNCLASSIFIED\n\nNNN",
    },
    {
      name: "Original Classification",
      text: record([
        "\nOriginal Classification: CONFIDENTIAL",
        "\nOriginal Classification: «CONFIDENTJAL»",
      ]),
      fixed: record(),
    },
    {
      name: "a sign of the line for a lost letter",
      text: cable([FOOT, "MARSDEN\n\n«CONFID*NTIAL»"]),
      fixed: cable(),
      severity: "information",
    },
    {
      name: "a slip that originals have",
      text: "UNCLASSIFIED\n\nPAGE 01 LIMA 00421\n\nR 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\n«UNCLS» LIMA 421\n\nUNCLASSIFIED\n\nNNN",
      severity: "information",
    },
  ],
});
