import { unknownCode } from "../../../server/src/rules/tags/unknownCode.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const withTags = (written: string) => cable(["SCUL, OEXC, FI", written]);
const attributes = (tags: string) =>
  `\nMessage Attributes\n\nAutomatic Decaptioning: X\nCopy: SINGLE\nTAGS: ${tags}\nType: TE\n`;

describeRule(unknownCode, {
  valid: [
    CABLE,
    { name: "codes without commas", text: withTags("SCUL OEXC FI") },
    { name: "a name in brackets", text: withTags("OVIP (HARLOW, MARTHA)") },
    { name: "lower case", text: withTags("scul, OEXC, qqqq") },
    { name: "a name", text: withTags("OVIP HARLOW, MARTHA") },
    { name: "a caption caught in the list", text: withTags("SCUL SIPDIS FI") },
    { name: "none", text: withTags("N/A") },
    {
      name: "a code that the archive's attributes have as well",
      text: withTags("SCUL, ZZQX") + attributes("SCUL, ZZQX"),
    },
  ],
  invalid: [
    {
      text: withTags("SCUL, «OEXQ», FI"),
      message:
        "OEXQ is no known TAGS code; OEXC (Educational and Cultural Exchange Operations) is the nearest",
      fixed: CABLE,
      isSafe: false,
    },
    { name: "exchanged letters", text: withTags("SCUL, «EOXC», FI"), fixed: CABLE },
    { name: "a letter too many", text: withTags("«SCULL», OEXC, FI"), fixed: CABLE },
    {
      name: "nothing near",
      text: withTags("«QQQQQQ»"),
      message: "QQQQQQ is no known TAGS code",
      hasFix: false,
    },
    { name: "two letters", text: withTags("SCUL, «F1»"), hasFix: false },
    { name: "several codes equally near", text: withTags("SCUL, «EXXN»"), hasFix: false },
    {
      name: "a code that the archive's attributes do not have",
      text: withTags("SCUL, «OEXQ»") + attributes("SCUL, OEXC"),
      message:
        "OEXQ is no known TAGS code; the attribute TAGS has OEXC (Educational and Cultural Exchange Operations)",
      fixed: withTags("SCUL, OEXC") + attributes("SCUL, OEXC"),
    },
    {
      name: "what the attributes have, though several codes are near",
      text: withTags("SCUL, «EXXN»") + attributes("SCUL, EXIN"),
      fixed: withTags("SCUL, EXIN") + attributes("SCUL, EXIN"),
    },
    {
      name: "two codes run together",
      text: withTags("«SCULOEXC», FI"),
      message: "SCULOEXC is no known TAGS code; SCUL, OEXC are",
      fixed: CABLE,
    },
    {
      name: "codes and a place run together",
      text: withTags("«SCULOEXCFI»"),
      fixed: CABLE,
    },
  ],
});
