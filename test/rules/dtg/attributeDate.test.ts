import { attributeDate } from "../../../server/src/rules/dtg/attributeDate.ts";
import { describeRule } from "../../support/rules.ts";
import { oneSection, RECORD, record } from "../sectionsText.ts";

const group = "O R 121430Z MAR 79";

describeRule(attributeDate, {
  valid: [
    RECORD,
    { name: "a date in capitals", text: record(["12 mar 1979", "12 MAR 1979"]) },
    {
      name: "a Sent Date with a time",
      text: record(["Draft Date: 12 mar 1979", "Sent Date: 12-Mar-1979 12:00:00 am"]),
    },
    { name: "a date that is none", text: record(["12 mar 1979", "12 mra 1979"]) },
    { name: "a date of long before", text: record(["12 mar 1979", "12 mar 1879"]) },
    { name: "a group with a fault of its own", text: oneSection(["121430Z MAR", "321430Z MAR"]) },
    {
      name: "a date with nothing behind it, which may be half typed",
      text: oneSection([/* the rest is not typed yet */ "12 mar 1979", "11 mar 1979"]).replace(
        /1979\nDocument Number[\s\S]*/,
        "1979",
      ),
    },
    { name: "no attributes", text: RECORD.replace(/Message Attributes[\s\S]*/, "") },
  ],
  invalid: [
    {
      name: "a day in the group, which the receipt tells",
      text: oneSection([group, "O R «13»1430Z MAR 79"]),
      message: "The day of the date-time group is 13, and the Draft Date has 12",
      fixed: oneSection(),
      related: ["12"],
    },
    {
      name: "a day in the attribute, which the receipt tells",
      text: oneSection(["Date: 12", "Date: «13»"]),
      message: "The day of the Draft Date is 13, and the date-time group has 12",
      fixed: oneSection(),
    },
    {
      name: "a day in the group that the other section and the attribute tell",
      text: record([`${group}#2`, "O R «11»1430Z MAR 79"]),
      fixed: RECORD,
    },
    {
      name: "a day in the attribute that both sections tell",
      text: record(["Date: 12", "Date: «02»"]),
      fixed: RECORD,
    },
    {
      name: "a month in the group, which the Legacy Key tells",
      text: oneSection([group, "O R 121430Z «MAY» 79"]),
      message: "The month of the date-time group is MAY, and the Draft Date has mar",
      fixed: oneSection(),
    },
    {
      name: "a month in the attribute, in the case in which months are written there",
      text: oneSection(["12 mar 1979", "12 «may» 1979"]),
      fixed: oneSection(),
    },
    {
      name: "a year in the group, which is one slip with Document Number",
      text: oneSection([group, "O R 121430Z MAR «78»"]),
      fixed: oneSection(),
    },
    {
      name: "the date of another cable",
      text: oneSection(["12 mar 1979", "«10 sep 1978»"]),
      message: "The date of the Draft Date is 10 sep 1978, and the date-time group has 12 MAR 79",
      fixed: oneSection(),
    },
    {
      name: "a Sent Date with a time",
      text: oneSection(["Draft Date: 12 mar 1979", "Sent Date: 12-«May»-1979 12:00:00 am"]),
      fixed: oneSection(["Draft Date: 12 mar 1979", "Sent Date: 12-Mar-1979 12:00:00 am"]),
    },
    {
      name: "a year written with a blank, which nothing else tells",
      text: oneSection(
        [group, "O R 121430Z MAR «7 8»"],
        ["Number: 1979HELSIN00421", "Number:"],
        ["Key: link1979/newtext/t19790337/aaaaabcd.tel", "Key:"],
      ),
      fixed: oneSection(
        [group, "O R 121430Z MAR 7 9"],
        ["Number: 1979HELSIN00421", "Number:"],
        ["Key: link1979/newtext/t19790337/aaaaabcd.tel", "Key:"],
      ),
    },
  ],
});
