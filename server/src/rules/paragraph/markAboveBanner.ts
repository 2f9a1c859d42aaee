import { toStretch } from "../../parse/place.ts";
import {
  agreeOnLevel,
  type LevelAgreement,
  type LevelToken,
} from "../../resolve/cable/agreement/level.ts";
import {
  markSpelling,
  type ParagraphMark,
  paragraphMarks,
} from "../../resolve/cable/paragraphs/marks.ts";
import { isSameLevel, type Level, levelRank } from "../../vocabulary/vocabulary.ts";
import { levelPlace, relatedLevel } from "../levelPlaces.ts";
import type { CableRule, Fix, Report } from "../rule.ts";

export const markAboveBanner: CableRule = {
  code: "paragraph/mark-above-banner",
  severity: "error",
  summary: "A paragraph is marked with a higher level than the cable's",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const agreement = agreeOnLevel(document);
    const { level } = agreement;
    if (level === undefined) return;
    const marks = paragraphMarks(document);
    const above = marks.filter((mark) => isAboveAll(mark.level, agreement));
    const place = wrongPlace(agreement, above);
    if (place !== undefined) return report(placeReport(place, above));
    for (const mark of above) report(toReport(mark, level, agreement));
    for (const mark of marks)
      if (mark.isEntireText && isBelowAll(mark.level, agreement))
        report({ ...toReport(mark, level, agreement), severity: "warning" });
  },
};

/** Above every place that states the level: where these disagree, another rule says which is wrong. */
function isAboveAll(level: Level, agreement: LevelAgreement): boolean {
  return statedLevels(agreement).every(
    (other) => levelRank(other) < levelRank(level) && !isSameLevel(other, level),
  );
}

function isBelowAll(level: Level, agreement: LevelAgreement): boolean {
  return statedLevels(agreement).every(
    (other) => levelRank(level) < levelRank(other) && !isSameLevel(other, level),
  );
}

function statedLevels({ tokens }: LevelAgreement): readonly Level[] {
  return tokens.flatMap(({ level }) => level ?? []);
}

/** The only place that states the level, if several paragraphs contradict it. */
function wrongPlace(
  { tokens }: LevelAgreement,
  above: readonly ParagraphMark[],
): LevelToken | undefined {
  const stating = tokens.filter(({ level }) => level !== undefined);
  return stating.length === 1 && 1 < above.length ? stating[0] : undefined;
}

function placeReport(place: LevelToken, above: readonly ParagraphMark[]): Report {
  const highest = above.reduce((a, b) => (levelRank(a.level) < levelRank(b.level) ? b : a));
  return {
    stretch: toStretch(place),
    message: `${levelPlace(place)} says ${place.level}, and ${above.length} paragraphs are marked up to ${highest.level}`,
    related: above.map((mark) => ({ message: "A higher mark", stretch: toStretch(mark) })),
  };
}

function toReport(mark: ParagraphMark, level: Level, { witness }: LevelAgreement): Report {
  const found = mark.isEntireText ? "The entire text" : "This paragraph";
  const expected = mark.isEntireText ? `${level} was expected` : "no higher level was expected";
  return {
    stretch: toStretch(mark),
    message: `${found} is marked ${mark.level}, and the cable is ${level}; ${expected}`,
    fixes: [change(mark, level)],
    related: relatedLevel(witness),
  };
}

/** Of a paragraph's own mark nobody knows how far below the cable's level it was. */
function change(mark: ParagraphMark, level: Level): Fix {
  const newText = markSpelling(level, mark.isWord);
  const written = markSpelling(mark.level, mark.isWord);
  return {
    title: `Change ${written} to ${newText}`,
    isSafe: false,
    isPreferred: mark.isEntireText,
    edits: [{ stretch: toStretch(mark.levelPlace), newText }],
  };
}
