import { malformed } from "../../../server/src/rules/dtg/malformed.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";
import { oneSection, RECORD, record } from "../sectionsText.ts";

const group = "121430Z MAR 74";
const withGroup = (written: string) => cable([group, written]);

describeRule(malformed, {
  valid: [
    CABLE,
    { name: "blanks in the group, as in 1973", text: withGroup("121430 Z MAR 7 4") },
    { name: "a letter that the line glued to the year", text: withGroup("121430Z MAR 74R") },
    { name: "a year of four digits", text: withGroup("121430Z MAR 1974") },
    { name: "a letter for a digit", text: withGroup("12143OZ MAR 74") },
    { name: "an impossible day", text: withGroup("321430Z MAR 74") },
  ],
  invalid: [
    {
      name: "a digit lost",
      text: withGroup("«12143Z» MAR 74"),
      message: "12143Z is no day and time; six digits and Z were expected",
      hasFix: false,
    },
    {
      name: "the Z read as a digit",
      text: withGroup("«1214302» MAR 74"),
      message: "1214302 is no day and time; 121430Z was expected",
      fixed: withGroup("121430Z MAR 74"),
    },
    {
      name: "the Z lost",
      text: withGroup("«121430» MAR 74"),
      fixed: withGroup("121430Z MAR 74"),
    },
    {
      name: "the Z read as a digit, at a time that no clock has",
      text: withGroup("«1264302» MAR 74"),
      hasFix: false,
    },
    {
      name: "a misspelt month",
      text: withGroup("121430Z «NOX» 74"),
      message: "NOX is no month; one such as JUN was expected",
      fixed: withGroup("121430Z NOV 74"),
    },
    { name: "a month that may be two", text: withGroup("121430Z «MAE» 74"), hasFix: false },
    { name: "a month that has no such day", text: withGroup("311430Z «NOX» 74"), hasFix: false },
    {
      name: "a year lost",
      text: cable([`R ${group}`, "«R 121430Z MAR»"]),
      message:
        "The date-time group R 121430Z MAR is not whole; month and year were expected after it",
      hasFix: false,
    },
    {
      name: "month and year lost",
      text: cable([`R ${group}`, "«R 121430Z»"]),
    },
    {
      name: "a month that the attributes tell",
      text: oneSection(["MAR 79", "«MAE» 79"]),
      message: "MAE is no month; MAR was expected",
      fixed: oneSection(),
    },
    {
      name: "a month of four letters",
      text: oneSection(["MAR 79", "«MARC» 79"]),
      fixed: oneSection(),
    },
    {
      name: "a digit of the year lost",
      text: oneSection(["MAR 79", "MAR «7»"]),
      message: "7 is no year; 79 was expected",
      fixed: oneSection(),
    },
    {
      name: "a digit of the year lost, where nothing tells it",
      text: withGroup("121430Z MAR «7»"),
      message: "7 is no year; two digits such as 77 were expected",
      hasFix: false,
    },
    {
      name: "a year of three digits",
      text: oneSection(["MAR 79", "MAR «799»"]),
      fixed: oneSection(),
    },
    {
      name: "month and year that the attributes tell",
      text: oneSection(["O R 121430Z MAR 79", "«O R 121430Z»"]),
      fixed: oneSection(),
    },
    {
      name: "a digit lost that the other section has",
      text: record(["121430Z MAR 79#2", "«12143Z» MAR 79"]),
      message: "12143Z is no day and time; 121430Z was expected",
      fixed: RECORD,
    },
    {
      name: "a digit of the day lost",
      text: oneSection(["121430Z MAR", "«21430Z» MAR"]),
      fixed: oneSection(),
    },
    {
      name: "a Z read as a digit",
      text: oneSection(["121430Z MAR", "«1214302» MAR"]),
      fixed: oneSection(),
    },
    {
      name: "a Z lost",
      text: oneSection(["121430Z MAR", "«121430» MAR"]),
      fixed: oneSection(),
    },
    {
      name: "a digit too many that may be any",
      text: oneSection(["121430Z MAR", "«1214530Z» MAR"]),
      hasFix: false,
    },
  ],
});
