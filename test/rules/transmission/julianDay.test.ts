import { julianDay } from "../../../server/src/rules/transmission/julianDay.ts";
import { describeRule } from "../../support/rules.ts";
import { transmissionCable as cable } from "../recentText.ts";

const filed = (time: string, group = "091700Z SEP 08") =>
  cable({ originator: `DE RUEHHE #0195 ${time}`, group });

describeRule(julianDay, {
  valid: [
    filed("2531700"),
    filed("2531705"),
    { name: "a letter misread for a digit", text: filed("253170O") },
    { name: "after midnight", text: filed("2540001", "092358Z SEP 08") },
    { name: "after New Year", text: filed("0010001", "312358Z DEC 08") },
    { name: "a year of four digits", text: filed("2521700", "091700Z SEP 2009") },
    { name: "no time", text: cable({ originator: "DE RUEHHE #0195" }) },
    { name: "an impossible date-time group", text: filed("2531700", "391700Z SEP 08") },
    { name: "no date-time group", text: filed("2531700").replace("P 091700Z SEP 08\n", "") },
  ],
  invalid: [
    {
      text: filed("«2351703»"),
      fixed: filed("2531703"),
      message: "2351703 says day 235, and the date-time group 091700Z is of day 253 of the year",
      related: ["P 091700Z SEP 08"],
    },
    {
      name: "the day after",
      text: filed("«2541703»"),
      fixed: filed("2531703"),
    },
    {
      name: "one digit of the time",
      text: filed("«2531600»"),
      fixed: filed("2531700"),
      message: "The time in 2531600 is 60 minutes before the date-time group 091700Z",
    },
    {
      name: "later than a few minutes",
      text: filed("«2531708»"),
      message:
        "The time in 2531708 is 8 minutes after the date-time group 091700Z; at most 5 were expected",
      hasFix: false,
    },
    {
      name: "no day of the year",
      text: filed("«4531700»"),
      fixed: filed("2531700"),
      message:
        "4531700 is no day of the year and time; day 253 of the date-time group was expected",
    },
    { name: "a digit too few", text: filed("«253170»"), hasFix: false },
    {
      name: "another month in the date-time group",
      text: filed("«2531700»", "091700Z OCT 08"),
      fixed: filed("2831700", "091700Z OCT 08"),
    },
    {
      name: "after midnight with the old day",
      text: filed("«2530001»", "092358Z SEP 08"),
      fixed: filed("2540001", "092358Z SEP 08"),
    },
  ],
});
