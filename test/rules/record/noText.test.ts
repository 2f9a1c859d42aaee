import { expect, test } from "vitest";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { check } from "../../../server/src/rules/check.ts";
import { noText } from "../../../server/src/rules/record/noText.ts";
import { defaultSettings } from "../../../server/src/settings.ts";
import { describeRule } from "../../support/rules.ts";

const ATTRIBUTES = `Message Attributes

Automatic Decaptioning: X
Draft Date: 12 MAR 1976
Document Number: 1976OSLO00412
Film Number: D760123-0412
`;
const LOST = `${ATTRIBUTES}Locator: TEXT ON MICROFILM, ADS TEXT UNRETRIEVABLE\n`;
const STAMP = "Declassified/Released US Department of State EO Systematic Review 04 MAY 2006";
const HEADER = "R 121430Z MAR 76\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 1873\n";

describeRule(noText, {
  valid: [
    { name: "a header", text: `${HEADER}\n${LOST}` },
    { name: "a page line", text: `Message Text\n\nPAGE 01 OSLO 00412\n\n${LOST}` },
    { name: "a numbered paragraph", text: `Message Text\n\n1. THE MAPS CAME.\n\n${LOST}` },
    { name: "text without a header", text: `Message Text\n\nTHE MAPS CAME.\n\nNNN\n\n${LOST}` },
    {
      name: "a text that speaks of a withdrawal",
      text: "1. THE OFFER HAS BEEN WITHDRAWN.\n\nPAGE 02 OSLO 00412\n\n2. NO OTHER CAME.\nNNN\n",
    },
    { name: "an attribute that is being typed", text: "Message Attributes\n\nDraft Date: 12" },
    { name: "nothing", text: "" },
  ],
  invalid: [
    {
      name: "attributes alone",
      text: LOST.replace(/Locator: (.+)/, "Locator: «$1»"),
      message:
        "The record has attributes and no message text; its Locator reads TEXT ON MICROFILM, ADS TEXT UNRETRIEVABLE",
    },
    {
      name: "attributes without their heading, stamps and the heading of the text",
      text: `${STAMP}\n\nMessage Text\n\n${STAMP}\n\n${ATTRIBUTES.replace("Automatic Decaptioning", "«Automatic Decaptioning»")}`,
      message: "The record has attributes and no message text",
    },
    {
      name: "a phrase of the old system in the place of the text",
      text: `Message Text\n\n  «ERROR READING TEXT INDEX ON-LINE»\n\nNNN\n\n${LOST}`,
      message:
        "The record has no message text; in its place stands ERROR READING TEXT INDEX ON-LINE",
    },
    {
      name: "a withdrawal card",
      text: "«WITHDRAWAL CARD»\n\nTHE ITEM NAMED BELOW IS NOT HERE.\n\nDraft Date: 12 MAR 1976\nDocument Number: 1976OSLO00412\nFilm Number: n/a\n",
    },
    {
      name: "a phrase alone",
      text: "Message Text\n\n«EXPAND ERROR ENCOUNTERED»\n",
    },
  ],
});

test("says nothing else of a record without text", () => {
  const records = [
    LOST,
    `Message Text\n\nERROR READING TEXT\n\n${LOST}`,
    LOST.replace("1976OSLO00412", "l976 OSLO").replace("MAR", "MRA"),
    LOST.replace("Message Attributes\n\n", ""),
    `WITHDRAWAL NOTICE (\n\n${ATTRIBUTES}`,
  ];
  for (const text of records) {
    const snapshot = analyze(text);
    expect(snapshot.type).toBe("cable");
    expect(check(snapshot, defaultSettings).map(({ code }) => code)).toEqual(["record/no-text"]);
    const normalised = { ...defaultSettings, policy: "normalised" } as const;
    expect(check(snapshot, normalised)).toHaveLength(1);
  }
});
