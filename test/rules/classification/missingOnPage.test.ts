import { missingOnPage } from "../../../server/src/rules/classification/missingOnPage.ts";
import { describeRule } from "../../support/rules.ts";

const page = (number: number, foot: string) =>
  `PAGE 0${number} LIMA 04711\n\nTEXT OF A PAGE.\n${foot}\n`;
const cable = (...feet: string[]) =>
  `${feet.map((foot, i) => page(i + 1, foot)).join("\n")}\nNNN\n`;

describeRule(missingOnPage, {
  valid: [
    { name: "all pages have one", text: cable("SECRET", "SECRET", "SECRET") },
    { name: "no page has one", text: cable("", "", "") },
    { name: "most have none", text: cable("SECRET", "", "") },
    { name: "one page", text: cable("") },
    {
      name: "glued to the page line of an empty page",
      text: "PAGE 01 LIMA 04711\n\nTEXT. SECRET\n\nPAGE 02 LIMA 04711 SECRET\n\nNNN",
    },
  ],
  invalid: [
    {
      text: cable("SECRET", "", "SECRET").replace("PAGE 02 LIMA 04711", "«PAGE 02 LIMA 04711»"),
      message: "Page 02 has no classification at its foot, and the other pages have one",
    },
    {
      name: "the last page",
      text: cable("SECRET", "SECRET", "").replace("PAGE 03 LIMA 04711", "«PAGE 03 LIMA 04711»"),
    },
  ],
});
