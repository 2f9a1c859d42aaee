import { securityWarning } from "../../../server/src/rules/transmission/securityWarning.ts";
import { describeRule } from "../../support/rules.ts";
import { transmissionCable as cable } from "../recentText.ts";

const open = (warning: string, banner = "UNCLAS HELSINKI 000195") =>
  cable({ warning, banner, order: "E.O. 12958: N/A" });

describeRule(securityWarning, {
  valid: [
    cable(),
    open("ZNR UUUUU ZZH"),
    open("ZNR UUUUU ZZH", "LIMITED OFFICIAL USE HELSINKI 000195"),
    { name: "without the last group", text: cable({ warning: "ZNY CCCCC" }) },
    cable({ warning: "ZNY SSSSS ZZH", banner: "S E C R E T HELSINKI 000195" }),
    { name: "letters that no level has", text: cable({ warning: "ZNY EEEEE ZZH" }) },
    {
      name: "an E.O. line that agrees with the letters",
      text: cable({ warning: "ZNR UUUUU ZZH", order: "E.O. 12958: N/A" }),
    },
  ],
  invalid: [
    {
      text: cable({ warning: "ZNY «SSSSS» ZZH" }),
      fixed: cable(),
      message: "The security warning is SSSSS, and CCCCC was expected for CONFIDENTIAL",
    },
    { name: "a letter misread", text: cable({ warning: "ZNY «CCCCO» ZZH" }), fixed: cable() },
    {
      name: "of an unclassified cable",
      text: open("ZNY «CCCCC» ZZH"),
      fixed: open("ZNY UUUUU ZZH"),
      message: "The security warning is CCCCC, and UUUUU was expected for UNCLASSIFIED",
    },
  ],
});
