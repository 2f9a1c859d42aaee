import { identifiers } from "../../../server/src/rules/attribute/identifiers.ts";
import { describeRule } from "../../support/rules.ts";
import { lateRecord, record } from "../recordText.ts";

const ID = "4f7b07ac-c288-dd11-92da-001cc4696bcc";
const MESSAGE = `Message ID: ${ID}`;
const KEY = `SAS_Docs/${ID}`;
const LEGACY = "link1974/newtext/t19740342";

describeRule(identifiers, {
  valid: [
    record(),
    lateRecord(),
    lateRecord([`odbc://SAS/SAS.dbo.${KEY}`, ""]),
    lateRecord([MESSAGE, "Message ID: n/a"]),
  ],
  invalid: [
    {
      name: "a digit of one of them",
      text: lateRecord([KEY, `SAS_Docs/«${ID.replace("4f7", "4f1")}»`]),
      fixed: lateRecord(),
      message: `vdkvgwkey has ${ID.replace("4f7", "4f1")} and Message ID ${ID}`,
    },
    {
      name: "one without the form of an identifier",
      text: lateRecord([MESSAGE, `Message ID: «${ID.replace("4f7", "4f")}»`]),
      fixed: lateRecord(),
    },
    {
      name: "the month of the Legacy Key",
      text: record([LEGACY, "link1974/newtext/t1974«04»42"]),
      fixed: record(),
    },
    {
      name: "the first year of the Legacy Key",
      text: record([LEGACY, "link«1979»/newtext/t19740342"]),
      fixed: record(),
      message: "The Legacy Key has the year 1979, and the rest of the cable 1974",
    },
    {
      name: "the second year of the Legacy Key",
      text: record([LEGACY, "link1974/newtext/t«1947»0342"]),
      fixed: record(),
    },
    {
      name: "a Legacy Key that ends within its year",
      text: record([`${LEGACY}/aaaabcde.tel`, "link1974/newtext/t«19»"]),
      fixed: record([`${LEGACY}/aaaabcde.tel`, "link1974/newtext/t1974"]),
      message: "The Legacy Key has the year 19, and the rest of the cable 1974",
    },
  ],
});
