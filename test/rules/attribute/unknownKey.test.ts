import { unknownKey } from "../../../server/src/rules/attribute/unknownKey.ts";
import { describeRule } from "../../support/rules.ts";
import { lateRecord, record } from "../recordText.ts";

describeRule(unknownKey, {
  valid: [
    record(),
    lateRecord(),
    {
      name: "a colon in a value",
      text: record([
        "Subject: EXCHANGE OF NAUTICAL CHARTS",
        "Subject: EXCHANGE OF\nNAUTICAL: CHARTS",
      ]),
    },
    {
      name: "a word that is no key",
      text: record(["Concepts: CHARTS, EXCHANGES", "Concepts: CHARTS\nNote: EXCHANGES"]),
    },
    {
      name: "a key that is there, misspelt once more",
      text: record(["Copy: SINGLE", "Copy: SINGLE\nCoyp: SINGLE"]),
    },
    {
      name: "a word like a key in a cable without attributes",
      text: "R 121430Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 421\n\n1. Coyp: SINGLE",
    },
  ],
  invalid: [
    {
      text: record(["\nCopy:", "\n«Coyp»:"]),
      fixed: record(),
      message: "Coyp is no key of the attributes; Copy was expected here",
      isSafe: false,
    },
    { text: record(["\nDraft Date:", "\n«Drafl Dat»:"]), fixed: record() },
    {
      name: "the first key",
      text: record(["Automatic Decaptioning:", "«Autornatic Decaptioning»:"]),
      fixed: record(),
    },
    { name: "the last key", text: record(["\nMarkings:", "\n«Markinqs»:"]), fixed: record() },
    {
      name: "a key that ends in another",
      text: record(
        ["\nOriginal Handling", "\n«Orginal Handling"],
        ["Handling Restrictions: n/a", "Handling Restrictions»: n/a"],
      ),
      fixed: record(),
    },
    {
      name: "with marks",
      text: record(["\nCopy:", "\n**«Coyp»:**"]),
      fixed: record(["\nCopy:", "\n**Copy:**"]),
    },
    {
      name: "no colon",
      text: record(["\nCopy:", "\n«Copy»"]),
      fixed: record(),
      message: "The key Copy has no colon after it",
      isSafe: true,
    },
    { name: "another sign", text: record(["\nCopy:", "\n«Copy»;"]), fixed: record() },
    {
      name: "no colon before the markings",
      text: record(["\nMarkings:", "\n«Markings»"]),
      fixed: record(),
    },
  ],
});
