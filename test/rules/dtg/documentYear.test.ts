import { documentYear } from "../../../server/src/rules/dtg/documentYear.ts";
import { describeRule } from "../../support/rules.ts";
import { oneSection, RECORD } from "../sectionsText.ts";

const WITHOUT_DATE = ["Draft Date: 12 mar 1979", "Draft Date:"] as const;
const WITHOUT_KEY = ["Key: link1979/newtext/t19790337/aaaaabcd.tel", "Key:"] as const;
const lastDay = (number: string) =>
  oneSection(
    ["12 mar 1979", "31 dec 1979"],
    ["O R 121430Z MAR", "O R 311430Z DEC"],
    ["PAGE 01 HELSIN 00421 121502Z", "PAGE 01 HELSIN 00421 311502Z"],
    ["121520Z", "311520Z"],
    ["t19790337", "t19791237"],
    ["1979HELSIN", number],
  );

describeRule(documentYear, {
  valid: [
    RECORD,
    { name: "a number of the new year", text: lastDay("1980HELSIN") },
    {
      name: "a year in the group that differs from the attribute's",
      text: oneSection(["MAR 79", "MAR 78"]),
    },
    { name: "a number without a year", text: oneSection(["1979HELSIN", "HELSIN"]) },
    {
      name: "the number of another cable",
      text: oneSection(["1979HELSIN00421", "1975HELSIN08812"]),
    },
  ],
  invalid: [
    {
      name: "a year in the number",
      text: oneSection(["1979HELSIN", "«1976»HELSIN"]),
      message: "The year of the Document Number is 1976, and the Draft Date has 1979",
      fixed: oneSection(),
    },
    { name: "two years on at New Year", text: lastDay("«1981»HELSIN") },
    {
      name: "a year in the group, where there is no date in the attributes",
      text: oneSection(WITHOUT_DATE, ["MAR 79", "MAR «78»"]),
      message: "The year of the date-time group is 78, and the Document Number has 1979",
      fixed: oneSection(WITHOUT_DATE),
    },
    {
      name: "two years that nothing decides between",
      text: oneSection(WITHOUT_DATE, WITHOUT_KEY, ["MAR 79", "MAR «78»"]),
      fixed: oneSection(WITHOUT_DATE, WITHOUT_KEY),
    },
    {
      name: "a letter in the year of the number",
      text: oneSection(["1979HELSIN", "«l979»HELSIN"]),
      message: "The Document Number begins with l979; the year 1979 was expected",
      fixed: oneSection(),
    },
    {
      name: "a digit of the year in the number lost",
      text: oneSection(["1979HELSIN", "«179»HELSIN"]),
      fixed: oneSection(),
    },
    {
      name: "a digit of the year in the number doubled",
      text: oneSection(["1979HELSIN", "«19779»HELSIN"]),
      fixed: oneSection(),
    },
  ],
});
