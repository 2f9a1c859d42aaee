import { officeAttribute } from "../../../server/src/rules/distribution/officeAttribute.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE } from "../cableText.ts";
import { oneSection, RECORD, record } from "../sectionsText.ts";

describeRule(officeAttribute, {
  valid: [
    CABLE,
    RECORD,
    { name: "an attribute without a value", text: record(["Office: ACTION CU", "Office: n/a"]) },
    {
      name: "half of an attribute",
      text: record(["Office: ACTION CU\nType: TE\n", "Office: ACTION C"]),
    },
    { name: "an attribute over two lines", text: record(["ACTION CU\n", "ACTION\nCU\n"]) },
  ],
  invalid: [
    {
      name: "ORIGIN in the attribute",
      text: oneSection(["Office: ACTION", "Office: «ORIGIN»"]),
      message: "The attribute Office begins with ORIGIN, and ACTION was expected",
      fixed: oneSection(),
    },
    {
      name: "ORIGIN in the header",
      text: oneSection(["ACTION CU-04", "«ORIGIN» CU-04"]),
      message: "The distribution begins with ORIGIN, and ACTION was expected",
      fixed: oneSection(),
      related: ["ACTION"],
    },
    {
      name: "a misread ACTION",
      text: oneSection(["ACTION CU-04", "«ACTI0N» CU-04"]),
      fixed: oneSection(),
    },
    {
      name: "two words that nothing decides between",
      text: oneSection(
        ["PAGE 01 HELSIN 00421 121502Z\n", ""],
        ["/045 W", "( ISO )"],
        ["ACTION CU-04", "«ORIGIN» CU-04"],
      ),
      message: "The distribution begins with ORIGIN, and the attribute Office with ACTION",
    },
    {
      name: "an office that none is",
      text: oneSection(["ACTION CU-04", "ACTION «UC»-04"]),
      message: "The first office of the distribution is UC, and the attribute Office has CU",
      fixed: oneSection(),
    },
    {
      name: "an office in the attribute that gets copies of its own",
      text: oneSection(["Office: ACTION CU", "Office: ACTION «EUR»"]),
      message: "The first office of the attribute Office is EUR, and the distribution has CU",
      fixed: oneSection(),
    },
    {
      name: "two offices that nothing decides between",
      text: oneSection(
        ["Office: ACTION CU", "Office: ACTION EB"],
        ["ACTION CU-04", "ACTION «CU»-04"],
      ),
      fixed: oneSection(
        ["Office: ACTION CU", "Office: ACTION EB"],
        ["ACTION CU-04", "ACTION EB-04"],
      ),
    },
    {
      name: "an attribute that both sections tell against",
      text: record(["Office: ACTION CU", "Office: ACTION «EB»"]),
      fixed: RECORD,
    },
    {
      name: "one section that differs",
      text: record(["ACTION CU-04#2", "ACTION «EB»-04"]),
      fixed: RECORD,
    },
  ],
});
