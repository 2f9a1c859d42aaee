import { toStretch } from "../../parse/place.ts";
import { correction } from "../replacement.ts";
import type { CableRule } from "../rule.ts";

export const section: CableRule = {
  code: "transmission/section",
  severity: "information",
  summary: "The originator's line and the classification line count different sections",
  documents: "cable",
  scope: "frame",
  check({ bindings }, report) {
    const { headers } = bindings;
    headers.forEach(({ transmission, fields }, index) => {
      const written = transmission?.originator?.section;
      const landmark = fields.find(({ name }) => name === "banner")?.landmark;
      const counted = landmark?.kind === "banner" ? landmark.section : undefined;
      if (written === undefined || counted === undefined) return;
      if (written.value === counted.number) return;
      // Where the sections follow one another, their order says which of the two is wrong.
      if (written.value === index + 1 && 1 < headers.length) return;
      const expected = String(counted.number).padStart(written.text.length, "0");
      report({
        stretch: toStretch(written),
        message: `The originator's line counts section ${written.text}, and the classification line section ${counted.number}`,
        fixes: [correction(written, written.text, expected)],
      });
    });
  },
};
