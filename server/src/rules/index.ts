/** The rules, in the order of the table that users see. Codes that are retired stay as a comment. */

import { runningNumber } from "./addressee/runningNumber.ts";
import { attributeExecutiveOrder } from "./attribute/executiveOrder.ts";
import { from as attributeFrom } from "./attribute/from.ts";
import { identifiers } from "./attribute/identifiers.ts";
import { malformedDate } from "./attribute/malformedDate.ts";
import { markings } from "./attribute/markings.ts";
import { missingKey } from "./attribute/missingKey.ts";
import { pageCount } from "./attribute/pageCount.ts";
import { previousClassification } from "./attribute/previousClassification.ts";
import { unknownKey } from "./attribute/unknownKey.ts";
import { mismatch } from "./classification/mismatch.ts";
import { missingOnPage } from "./classification/missingOnPage.ts";
import { misspelt } from "./classification/misspelt.ts";
import { threeInARow } from "./classification/threeInRow.ts";
import { ownNumber } from "./cross-reference/ownNumber.ts";
import { unknownNote } from "./cross-reference/unknownNote.ts";
import { impossibleDate } from "./dateline/impossibleDate.ts";
import { weekday } from "./dateline/weekday.ts";
import { letter as distributionLetter } from "./distribution/letter.ts";
import { officeAttribute } from "./distribution/officeAttribute.ts";
import { total as distributionTotal } from "./distribution/total.ts";
import { attributeDate } from "./dtg/attributeDate.ts";
import { documentYear } from "./dtg/documentYear.ts";
import { impossible as dtgImpossible } from "./dtg/impossible.ts";
import { letterForDigit } from "./dtg/letterForDigit.ts";
import { malformed as dtgMalformed } from "./dtg/malformed.ts";
import { classification as executiveOrderClassification } from "./executive-order/classification.ts";
import { garbled } from "./executive-order/garbled.ts";
import { notInForce } from "./executive-order/notInForce.ts";
import { misspeltLabel } from "./field/misspeltLabel.ts";
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
import { beforeReceipt } from "./handling/beforeReceipt.ts";
import { joined } from "./header/joined.ts";
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
import { headerOrder } from "./header/order.ts";
import { missingNumber } from "./heading/missingNumber.ts";
import { numberSequence } from "./heading/numberSequence.ts";
import { swallowed } from "./heading/swallowed.ts";
import { lowerCase } from "./marking/lowerCase.ts";
import { messageNumberAttribute } from "./message-number/attribute.ts";
import { messageNumberBanner } from "./message-number/banner.ts";
import { duplicate } from "./page/duplicate.ts";
import { linkForm } from "./page/linkForm.ts";
import { lostWordDivision } from "./page/lostWordDivision.ts";
import { malformed as pageMalformed } from "./page/malformed.ts";
import { messageNumber } from "./page/messageNumber.ts";
import { outOfOrder as pageOutOfOrder } from "./page/outOfOrder.ts";
import { skipped } from "./page/skipped.ts";
import { spacing as pageSpacing } from "./page/spacing.ts";
import { markAboveBanner } from "./paragraph/markAboveBanner.ts";
import { sequence as paragraphSequence } from "./paragraph/sequence.ts";
import { addressee as precedenceAddressee } from "./precedence/addressee.ts";
import { noText } from "./record/noText.ts";
import { malformed as referenceMalformed } from "./reference/malformed.ts";
import { unknown as referenceUnknown } from "./reference/unknown.ts";
import type { Rule } from "./rule.ts";
import { sectionBanner } from "./section/banner.ts";
import { missingSection } from "./section/missing.ts";
import { sectionOrder } from "./section/order.ts";
import { sameHeader } from "./section/sameHeader.ts";
import { level as sourceNoteLevel } from "./source-note/level.ts";
import { missingLabel } from "./source-note/missingLabel.ts";
import { order as sourceNoteOrder } from "./source-note/order.ts";
import { subjectAttribute } from "./subject/attribute.ts";
import { tagsAttribute } from "./tags/attribute.ts";
import { duplicate as tagsDuplicate } from "./tags/duplicate.ts";
import { era } from "./tags/era.ts";
import { lowerCase as tagsLowerCase } from "./tags/lowerCase.ts";
import { person } from "./tags/person.ts";
import { separator } from "./tags/separator.ts";
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
import { julianDay } from "./transmission/julianDay.ts";
import { precedence as transmissionPrecedence } from "./transmission/precedence.ts";
import { section as transmissionSection } from "./transmission/section.ts";
import { securityWarning } from "./transmission/securityWarning.ts";
import { serial as transmissionSerial } from "./transmission/serial.ts";

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
  missingLabel,
  sourceNoteLevel,
  sourceNoteOrder,
  unknownNote,
  ownNumber,
  pageMalformed,
  pageOutOfOrder,
  duplicate,
  skipped,
  messageNumber,
  lostWordDivision,
  pageSpacing,
  linkForm,
  missingNumber,
  numberSequence,
  swallowed,
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
  misspeltLabel,
  headerOrder,
  messageNumberAttribute,
  messageNumberBanner,
  sectionBanner,
  sectionOrder,
  missingSection,
  noText,
  dtgMalformed,
  dtgImpossible,
  letterForDigit,
  attributeDate,
  documentYear,
  precedenceAddressee,
  distributionTotal,
  distributionLetter,
  officeAttribute,
  beforeReceipt,
  runningNumber,
  sameHeader,
  unknownCode,
  era,
  tagsDuplicate,
  person,
  tagsLowerCase,
  separator,
  referenceMalformed,
  referenceUnknown,
  paragraphSequence,
  markAboveBanner,
  tagsAttribute,
  mismatch,
  misspelt,
  threeInARow,
  missingOnPage,
  executiveOrderClassification,
  garbled,
  notInForce,
  subjectAttribute,
  missingKey,
  unknownKey,
  malformedDate,
  pageCount,
  previousClassification,
  attributeExecutiveOrder,
  attributeFrom,
  markings,
  identifiers,
  lowerCase,
  julianDay,
  transmissionSerial,
  transmissionSection,
  transmissionPrecedence,
  securityWarning,
  unbalancedBracket,
  unbalancedQuotation,
  brokenParagraph,
  lostCharacter,
  controlCharacter,
  editorialBracket,
  lineEndHyphen,
  joined,
  mixedQuotes,
  textSpacing,
];
