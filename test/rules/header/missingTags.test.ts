import { missingTags } from "../../../server/src/rules/header/missingTags.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingTags, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    { name: "a hyphen after the label", text: cable(["TAGS: ", "TAGS- "]) },
    {
      name: "a later section filed alone",
      text: cable(
        ["C O N F I D E N T I A L HELSINKI", "C O N F I D E N T I A L SECTION 2 OF 2 HELSINKI"],
        ["TAGS: SCUL, OEXC, FI\n", ""],
      ),
    },
  ],
  invalid: [
    {
      text: cable(["E.O. 11652: GDS\nTAGS: SCUL, OEXC, FI", "«E.O. 11652: GDS»"]),
      message: "The header has no TAGS line; 95 of 100 cables have one",
      hasFix: false,
    },
  ],
});
