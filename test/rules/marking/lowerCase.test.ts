import { lowerCase } from "../../../server/src/rules/marking/lowerCase.ts";
import { describeRule } from "../../support/rules.ts";
import { cable } from "../cableText.ts";
import { record } from "../recordText.ts";

const TEXT = "1. THE MINISTRY HAS ASKED FOR TWO CHARTS OF THE GULF.";

describeRule(lowerCase, {
  valid: [
    cable(),
    record(),
    { name: "an editor's words", text: record([TEXT, `${TEXT} [illegible]`]) },
    { name: "all in small letters", text: record([TEXT, TEXT.toLowerCase().repeat(9)]) },
    {
      name: "all in both",
      text: record([TEXT, "1. The Ministry has asked for two charts of the Gulf. ".repeat(9)]),
    },
    {
      name: "a later cable",
      text: "R 121430Z MAR 04\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\n1. (U) The Ministry has asked.",
    },
    {
      name: "the archive's own lines",
      text: record(["NNN\n", "NNN\n\n*** Current Handling Restrictions *** n/a\n"]),
    },
  ],
  invalid: [
    {
      text: record([TEXT, "1. THE MINISTRY HAS ASKED FOR «two ChaRt»S OF THE GULF."]),
      message: "Small letters stand in the message; cables of 1973 to 1979 have capitals only",
      severity: "information",
      hasFix: false,
    },
    {
      name: "one passage over lines, and another",
      text: record([
        TEXT,
        "1. THE MINISTRY «has asked\nfor» TWO CHARTS OF THE GULF.\nIT IS A NEW MINISTRY.\nIT IS «i»N A NEW HOUSE.",
      ]),
    },
  ],
});
