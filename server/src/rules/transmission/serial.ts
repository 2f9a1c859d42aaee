import { toStretch } from "../../parse/place.ts";
import { type SerialToken, serialSlips } from "../../resolve/cable/serialTokens.ts";
import { correction } from "../replacement.ts";
import type { CableRule } from "../rule.ts";

export const serial: CableRule = {
  code: "transmission/serial",
  severity: "information",
  summary: "A line of the transmission names another serial than the cable's other lines",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const { token, witness, expected, isDecided } of serialSlips(document))
      report({
        stretch: toStretch(token),
        message: `The serial of ${PLACES[token.kind]} is ${token.text}, and ${PLACES[witness.kind]} has ${witness.text}`,
        fixes: [{ ...correction(token, token.text, expected), isPreferred: isDecided }],
        related: [{ message: "The other serial", stretch: toStretch(witness) }],
      });
  },
};

const PLACES: Readonly<Record<SerialToken["kind"], string>> = {
  originator: "the originator's line",
  banner: "the classification line",
  runningHead: "a running head",
  check: "the line at the end",
  identifier: "the identifier",
};
