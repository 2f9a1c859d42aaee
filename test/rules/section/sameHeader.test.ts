import { sameHeader } from "../../../server/src/rules/section/sameHeader.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE } from "../cableText.ts";
import { RECORD, record } from "../sectionsText.ts";

const GROUP = "121430Z MAR 79";
const NO_ATTRIBUTES = [
  "Message Attributes\n\nDraft Date: 12 mar 1979\nDocument Number: 1979HELSIN00421\nLegacy Key: link1979/newtext/t19790337/aaaaabcd.tel\nOffice: ACTION CU\nType: TE\n",
  "",
] as const;

describeRule(sameHeader, {
  valid: [
    CABLE,
    RECORD,
    { name: "an operating signal after one group", text: record([`${GROUP}#2`, `${GROUP} ZDK`]) },
    { name: "a blank in one group", text: record([`${GROUP}#2`, "121430 Z MAR 79"]) },
    {
      name: "a day that the attributes tell",
      text: record([`${GROUP}#2`, "131430Z MAR 79"]),
    },
    { name: "a group with a fault of its own", text: record([`${GROUP}#2`, "12143Z MAR 79"]) },
    { name: "other precedences", text: record(["O R#2", "O"]) },
  ],
  invalid: [
    {
      name: "another time, of two the later",
      text: record([`${GROUP}#2`, "«121436Z» MAR 79"]),
      message: "The date-time group of this section has 121436Z, and another has 121430Z",
      fixed: RECORD,
      related: ["121430Z"],
    },
    {
      name: "a misspelt sender",
      text: record(["FM AMEMBASSY HELSINKI#1", "FM «AMEMBASSY HELISNKI»"]),
      message:
        "The FM line of this section has AMEMBASSY HELISNKI, and another has AMEMBASSY HELSINKI",
      fixed: RECORD,
    },
    {
      name: "a sender that is not that of the page lines",
      text: record(["FM AMEMBASSY HELSINKI#1", "FM «AMEMBASSY OSLO»"]),
      fixed: RECORD,
    },
    {
      name: "a month, where there are no attributes",
      text: record(NO_ATTRIBUTES, [`${GROUP}#2`, "121430Z «MAY» 79"]),
      message: "The month of the date-time group is MAY, and another section has MAR",
    },
    {
      name: "a day that the receipt tells, where there are no attributes",
      text: record(NO_ATTRIBUTES, [`${GROUP}#1`, "«13»1430Z MAR 79"]),
      fixed: record(NO_ATTRIBUTES),
    },
  ],
});
