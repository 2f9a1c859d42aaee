import { section } from "../../../server/src/rules/transmission/section.ts";
import { describeRule } from "../../support/rules.ts";
import { transmissionCable } from "../recentText.ts";

const cable = (originator: string, count: string, to?: string) =>
  transmissionCable({
    originator: `DE RUEHHE #0195${originator} 2531703`,
    banner: `C O N F I D E N T I A L ${count}HELSINKI 000195`,
    ...(to === undefined ? {} : { to }),
  });

const SECOND = "TO RUEHC/SECSTATE WASHDC PRIORITY 3788";

describeRule(section, {
  valid: [
    cable("/01", "SECTION 01 OF 02 "),
    cable("", ""),
    { name: "a section that only one line names", text: cable("/01", "") },
    { name: "a section that only the other names", text: cable("", "SECTION 01 OF 02 ") },
    {
      name: "two sections",
      text: `VZCZCXRO1\n${cable("/01", "SECTION 01 OF 02 ")}VZCZCXRO2\n${cable("/02", "SECTION 02 OF 02 ", SECOND)}`,
    },
    {
      name: "sections whose order fits the originator's lines",
      text: `VZCZCXRO1\n${cable("/01", "SECTION 01 OF 02 ")}VZCZCXRO2\n${cable("/02", "SECTION 01 OF 02 ", SECOND)}`,
    },
  ],
  invalid: [
    {
      text: cable("/«02»", "SECTION 01 OF 02 "),
      fixed: cable("/01", "SECTION 01 OF 02 "),
      message: "The originator's line counts section 02, and the classification line section 1",
    },
    {
      name: "the second of two",
      text: `VZCZCXRO1\n${cable("/01", "SECTION 01 OF 02 ")}VZCZCXRO2\n${cable("/«01»", "SECTION 02 OF 02 ", SECOND)}`,
      fixed: `VZCZCXRO1\n${cable("/01", "SECTION 01 OF 02 ")}VZCZCXRO2\n${cable("/02", "SECTION 02 OF 02 ", SECOND)}`,
    },
  ],
});
