/** The rules, in the order of the table that users see. Codes that are retired stay as a comment. */

import { impossibleDate } from "./dateline/impossibleDate.ts";
import { weekday } from "./dateline/weekday.ts";
import { impossible as dtgImpossible } from "./dtg/impossible.ts";
import { letterForDigit } from "./dtg/letterForDigit.ts";
import { malformed as dtgMalformed } from "./dtg/malformed.ts";
import { notInForce } from "./executive-order/notInForce.ts";
import { duplicateNote } from "./footnote/duplicateNote.ts";
import { duplicateReference } from "./footnote/duplicateReference.ts";
import { emptyNote } from "./footnote/emptyNote.ts";
import { missingNote } from "./footnote/missingNote.ts";
import { missingReference } from "./footnote/missingReference.ts";
import { mixedStyles } from "./footnote/mixedStyles.ts";
import { outOfOrder as footnoteOutOfOrder } from "./footnote/outOfOrder.ts";
import { renumberedList } from "./footnote/renumberedList.ts";
import { skippedNumber } from "./footnote/skippedNumber.ts";
import { unreadableNumber } from "./footnote/unreadableNumber.ts";
import { missingBanner } from "./header/missingBanner.ts";
import { missingDistribution } from "./header/missingDistribution.ts";
import { missingDtg } from "./header/missingDtg.ts";
import { missingEndMark } from "./header/missingEndMark.ts";
import { missingEo } from "./header/missingEo.ts";
import { missingFrom } from "./header/missingFrom.ts";
import { missingHandling } from "./header/missingHandling.ts";
import { missingPageLine } from "./header/missingPageLine.ts";
import { missingSubject } from "./header/missingSubject.ts";
import { missingTags } from "./header/missingTags.ts";
import { missingTo } from "./header/missingTo.ts";
import { duplicate } from "./page/duplicate.ts";
import { linkForm } from "./page/linkForm.ts";
import { lostWordDivision } from "./page/lostWordDivision.ts";
import { malformed as pageMalformed } from "./page/malformed.ts";
import { messageNumber } from "./page/messageNumber.ts";
import { outOfOrder as pageOutOfOrder } from "./page/outOfOrder.ts";
import { skipped } from "./page/skipped.ts";
import { spacing as pageSpacing } from "./page/spacing.ts";
import type { Rule } from "./rule.ts";
import { unknownCode } from "./tags/unknownCode.ts";
import { brokenParagraph } from "./text/brokenParagraph.ts";
import { controlCharacter } from "./text/controlCharacter.ts";
import { editorialBracket } from "./text/editorialBracket.ts";
import { lineEndHyphen } from "./text/lineEndHyphen.ts";
import { lostCharacter } from "./text/lostCharacter.ts";
import { mixedQuotes } from "./text/mixedQuotes.ts";
import { spacing as textSpacing } from "./text/spacing.ts";
import { unbalancedBracket } from "./text/unbalancedBracket.ts";
import { unbalancedQuotation } from "./text/unbalancedQuotation.ts";

export const rules: readonly Rule[] = [
  missingNote,
  missingReference,
  duplicateNote,
  footnoteOutOfOrder,
  skippedNumber,
  unreadableNumber,
  emptyNote,
  duplicateReference,
  mixedStyles,
  renumberedList,
  pageMalformed,
  pageOutOfOrder,
  duplicate,
  skipped,
  messageNumber,
  lostWordDivision,
  pageSpacing,
  linkForm,
  impossibleDate,
  weekday,
  missingDtg,
  missingFrom,
  missingTo,
  missingBanner,
  missingPageLine,
  missingDistribution,
  missingHandling,
  missingEndMark,
  missingEo,
  missingTags,
  missingSubject,
  dtgMalformed,
  dtgImpossible,
  letterForDigit,
  unknownCode,
  notInForce,
  unbalancedBracket,
  unbalancedQuotation,
  brokenParagraph,
  lostCharacter,
  controlCharacter,
  editorialBracket,
  lineEndHyphen,
  mixedQuotes,
  textSpacing,
];
