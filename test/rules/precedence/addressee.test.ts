import { addressee } from "../../../server/src/rules/precedence/addressee.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";
import { oneSection, RECORD, record } from "../sectionsText.ts";

const to = (text: string) => ["TO SECSTATE WASHDC 1873", `TO ${text}`] as const;
const letters = (text: string) => ["R 121430Z", `${text} 121430Z`] as const;

describeRule(addressee, {
  valid: [
    CABLE,
    RECORD,
    {
      name: "night action",
      text: cable(letters("O R"), to("SECSTATE WASHDC NIACT IMMEDIATE 1873")),
    },
    {
      name: "one letter for addressees of several precedences",
      text: cable(letters("O"), to("SECSTATE WASHDC IMMEDIATE 1873")),
    },
    {
      name: "a precedence after the number",
      text: cable(letters("P"), to("SECSTATE WASHDC 1873 PRIORITY")),
    },
    {
      name: "addressees on one line",
      text: cable(letters("P R"), [
        "TO SECSTATE WASHDC 1873\nINFO AMEMBASSY OSLO",
        "TO AMEMBASSY OSLO PRIORITY PORT OFFICE OF NARVIK",
      ]),
    },
    {
      name: "addressees that are still being typed",
      text: "O 121430Z MAR 74\nFM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC IMM",
    },
  ],
  invalid: [
    {
      name: "another letter",
      text: cable(letters("«P»")),
      message:
        "The precedence before the group is P, and SECSTATE WASHDC has no precedence, so R was expected",
      fixed: CABLE,
    },
    {
      name: "another letter than the written precedence",
      text: cable(letters("«P»"), to("SECSTATE WASHDC IMMEDIATE 1873")),
      fixed: cable(letters("O"), to("SECSTATE WASHDC IMMEDIATE 1873")),
    },
    {
      name: "a misread letter",
      text: cable(letters("«0»"), to("SECSTATE WASHDC IMMEDIATE 1873")),
      fixed: cable(letters("O"), to("SECSTATE WASHDC IMMEDIATE 1873")),
    },
    {
      name: "no letter",
      text: cable(["R 121430Z", "«121430Z»"]),
      message:
        "No precedence stands before 121430Z; R was expected, since SECSTATE WASHDC has no precedence",
      fixed: CABLE,
    },
    {
      name: "letters in the wrong order",
      text: oneSection(["O R", "«R O»"]),
      message: "The precedences are R O, and SECSTATE WASHDC has IMMEDIATE, so O R was expected",
      fixed: oneSection(),
    },
    {
      name: "another second letter",
      text: oneSection(["O R", "O «P»"]),
      fixed: oneSection(),
    },
    {
      name: "a second letter that no addressee has",
      text: cable(letters("O «P»"), to("SECSTATE WASHDC IMMEDIATE 1873"), [
        "OSLO",
        "OSLO IMMEDIATE",
      ]),
      message: "The precedence before the group is P, and no other addressee has it",
      hasFix: false,
    },
    {
      name: "a misspelt precedence",
      text: cable(letters("O"), to("SECSTATE WASHDC «IMMEDATE» 1873")),
      message: "IMMEDATE is no precedence; IMMEDIATE was expected by the O before the group",
      fixed: cable(letters("O"), to("SECSTATE WASHDC IMMEDIATE 1873")),
    },
    {
      name: "a precedence lost, since both letters would be the same",
      text: cable(letters("P R"), ["TO SECSTATE", "TO «SECSTATE"], ["WASHDC", "WASHDC»"]),
      fixed: cable(letters("P R"), to("SECSTATE WASHDC PRIORITY 1873")),
    },
    {
      name: "a precedence lost that all others have",
      text: cable(
        letters("P"),
        ["TO SECSTATE WASHDC 1873", "TO «SECSTATE WASHDC» 1873"],
        ["INFO AMEMBASSY OSLO", "INFO AMEMBASSY OSLO PRIORITY\nAMEMBASSY BERN PRIORITY"],
      ),
    },
    {
      name: "a precedence lost that the other section has",
      text: record(["TO SECSTATE WASHDC IMMEDIATE 1874", "TO «SECSTATE WASHDC» 1874"]),
      fixed: RECORD,
    },
    {
      name: "another precedence than in the other section",
      text: record(["WASHDC IMMEDIATE 1873", "WASHDC «PRIORITY» 1873"]),
      fixed: RECORD,
    },
    {
      name: "a precedence too many",
      text: record(
        ["O R#1", "R"],
        ["O R", "R"],
        ["WASHDC IMMEDIATE 1873", "WASHDC 1873"],
        ["WASHDC IMMEDIATE 1874", "WASHDC «IMMEDIATE» 1874"],
      ),
      fixed: record(
        ["O R#1", "R"],
        ["O R", "R"],
        ["WASHDC IMMEDIATE 1873", "WASHDC 1873"],
        ["WASHDC IMMEDIATE 1874", "WASHDC 1874"],
      ),
    },
    {
      name: "a letter that the other section has otherwise",
      text: record(["O R#2", "«P» R"]),
      fixed: RECORD,
    },
    {
      name: "a precedence of another addressee lost",
      text: record(
        ["O R#1", "O P"],
        ["O R", "O P"],
        ["INFO AMEMBASSY OSLO#1", "INFO AMEMBASSY OSLO PRIORITY"],
        ["INFO AMEMBASSY OSLO#2", "INFO «AMEMBASSY OSLO»"],
      ),
      message: "AMEMBASSY OSLO has no precedence; PRIORITY was expected by the P before the group",
    },
    {
      name: "a second letter with no other addressee",
      text: cable(letters("O «R»"), to("SECSTATE WASHDC IMMEDIATE 1873"), [
        "INFO AMEMBASSY OSLO\n",
        "",
      ]),
      message: "R is the precedence of a second addressee, and there is only one",
      severity: "warning",
      hasFix: false,
    },
  ],
});
