import { from } from "../../../server/src/rules/attribute/from.ts";
import { describeRule } from "../../support/rules.ts";
import { lateRecord, record } from "../recordText.ts";

const FROM = "\nFrom: HELSINKI";

/** An outgoing telegram with this FM line and attribute. */
const outgoing = (sender: string, value: string) =>
  `PAGE 01 STATE 139375\n\nR 160106Z JUN 77 FM ${sender} TO AMEMBASSY MOSCOW\n\nUNCLAS STATE 139375\n\n1. TEXT\n\nNNN\n\nMessage Attributes\n\nFormat: TEL\nFrom: ${value}\nISecure: 1\n`;

describeRule(from, {
  valid: [
    record(),
    lateRecord(),
    outgoing("SECSTATE WASHDC", "STATE"),
    outgoing("SECSTATE WASHDC", "n/a"),
    { name: "a garbled word before the place", text: record(["FM AMEMBASSY", "FM AMEMDASSY"]) },
    {
      name: "the label of another line on the FM line",
      text: outgoing("AMEMBASSY HELSINKI To: STATE LA PAZ", "HELSINKI"),
    },
  ],
  invalid: [
    {
      text: record([FROM, "\nFrom: «HELSINKL»"]),
      fixed: record(),
      message: "From is HELSINKL, and the FM line names AMEMBASSY HELSINKI",
      related: ["AMEMBASSY HELSINKI"],
    },
    { name: "another station", text: record([FROM, "\nFrom: «OSLO»"]), fixed: record() },
    {
      name: "the letters of the E.O. line stay",
      text: lateRecord(["From: HELSINKI OR-M", "From: «OSLO OR-M»"]),
      fixed: lateRecord(),
    },
    {
      name: "the FM line, by the page lines",
      text: record(["FM AMEMBASSY HELSINKI", "FM «AMEMBASSY OSLO»"]),
      fixed: record(),
      message:
        "The FM line names AMEMBASSY OSLO; the page lines and the attribute From have HELSINKI",
      related: ["HELSINKI"],
    },
    { text: outgoing("SECSTATE WASHDC", "«STATT»"), fixed: outgoing("SECSTATE WASHDC", "STATE") },
    {
      name: "a name that is not known, and not near",
      text: record([FROM, "\nFrom: «CHART BUREAU»"]),
      severity: "information",
    },
  ],
});
