/** What captions say, in words. */
import type { CaptionKind } from "../resolve/cable/captions.ts";

const NAMES: Readonly<Record<CaptionKind, string | undefined>> = {
  distribution: "distribution",
  channel: "channel",
  handling: "handling",
  correctedCopy: "corrected copy",
  attention: "attention",
  pass: "to be passed on",
  other: undefined,
};

/** `distribution` for EXDIS, `attention` for FOR …; `undefined` for what is none of these. */
export function captionName(kind: CaptionKind): string | undefined {
  return NAMES[kind];
}
