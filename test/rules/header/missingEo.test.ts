import { missingEo } from "../../../server/src/rules/header/missingEo.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

describeRule(missingEo, {
  valid: [
    CABLE,
    { name: "text without a header", text: "1. THE MINISTRY HAS ASKED FOR TWO CHARTS.\n" },
    { name: "EO without stops", text: cable(["E.O. 11652: GDS", "EO 11652 GDS"]) },
    {
      name: "a later section filed alone",
      text: cable(
        ["C O N F I D E N T I A L HELSINKI", "C O N F I D E N T I A L SECTION 2 OF 2 HELSINKI"],
        ["E.O. 11652: GDS\n", ""],
      ),
    },
  ],
  invalid: [
    {
      text: cable(
        ["E.O. 11652: GDS\n", ""],
        ["C O N F I D E N T I A L HELSINKI 421", "«C O N F I D E N T I A L HELSINKI 421»"],
      ),
      message: "The header has no E.O. line; 97 of 100 cables have one",
      hasFix: false,
    },
  ],
});
