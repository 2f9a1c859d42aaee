import { serial } from "../../../server/src/rules/transmission/serial.ts";
import { describeRule } from "../../support/rules.ts";
import { transmissionCable as cable } from "../recentText.ts";

const HEAD = "1. (U) The charts came\n\nHELSINKI 00000195  001.2 OF 002\n\n\nfrom the north.\n";

describeRule(serial, {
  valid: [
    cable(),
    cable({ rest: HEAD }),
    {
      name: "a letter misread for a digit",
      text: cable({ originator: "DE RUEHHE #O195 2531703" }),
    },
    {
      name: "a serial of six digits, of which four are there",
      text: cable({
        originator: "DE RUEHHE #8119 2531703",
        banner: "C O N F I D E N T I A L HELSINKI 128119",
      }),
    },
    { name: "the line at the end", text: `${cable()}BT\n#0195\nNNNN\n` },
    { name: "an identifier", text: `08HELSINKI195\n\n${cable()}` },
    {
      name: "a running head of another cable without an originator's line",
      text: cable({ rest: HEAD.replace("195", "159") }).replace(/DE .*\n/, ""),
    },
  ],
  invalid: [
    {
      text: cable({ originator: "DE RUEHHE #«0159» 2531703" }),
      fixed: cable(),
      message:
        "The serial of the originator's line is 0159, and the classification line has 000195",
      related: ["000195"],
    },
    {
      name: "a running head",
      text: cable({ rest: HEAD.replace("00000195", "«00000159»") }),
      fixed: cable({ rest: HEAD }),
      message: "The serial of a running head is 00000159, and the classification line has 000195",
    },
    {
      name: "the line at the end",
      text: `${cable()}BT\n#«0196»\nNNNN\n`,
      fixed: `${cable()}BT\n#0195\nNNNN\n`,
    },
    {
      name: "the identifier",
      text: `08HELSINKI«185»\n\n${cable()}`,
      fixed: `08HELSINKI195\n\n${cable()}`,
    },
    {
      name: "the classification line, against two others",
      text: cable({ banner: "C O N F I D E N T I A L HELSINKI «000159»", rest: HEAD }),
      fixed: cable({ rest: HEAD }),
      message: "The serial of the classification line is 000159, and a running head has 00000195",
    },
  ],
});
