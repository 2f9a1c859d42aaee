/*
 * The landmarks of a cable's lines. Each row is a line and what is seen in it: the landmarks in their
 * order, each with its parts as the text has them, then `→` and the text from where its value begins
 * to the next landmark.
 */
import { describe, expect, test } from "vitest";
import type { CableLandmark } from "../../../server/src/scan/cable/landmarks.ts";
import { scanCableLine } from "../../../server/src/scan/cable/scanCableLine.ts";

/** A row: the line, and its landmarks. */
type Row = readonly [line: string, ...landmarks: readonly string[]];

function sees(rows: readonly Row[]): void {
  test.each(rows.map(([line, ...landmarks]) => ({ line, landmarks })))(
    "$line",
    ({ line, landmarks }) => {
      const found = scanCableLine(line);
      const described = found.map((landmark, i) => {
        const end = found[i + 1]?.start ?? line.length;
        return `${describeLandmark(landmark)} → ${line.slice(landmark.valueStart, end).trim()}`;
      });
      expect(described).toEqual(landmarks);
    },
  );
}

function describeLandmark(landmark: CableLandmark): string {
  const parts = (...list: readonly (string | number | undefined)[]) =>
    [landmark.kind, ...list.filter((part) => part !== undefined && part !== "")].join(" ");
  const sectionOf = (section: { number: number; of: number } | undefined) =>
    section && `${section.number}/${section.of}`;
  switch (landmark.kind) {
    case "archiveHeading":
      return parts(landmark.which);
    case "classification":
      return parts(
        landmark.glued ? "glued" : "alone",
        landmark.isMisspelt ? "misspelt" : "",
        landmark.level,
      );
    case "pageLine": {
      const { number, station, serial, section, time } = landmark;
      return parts(number, station?.text, serial?.text, sectionOf(section), time);
    }
    case "distribution":
      return parts(landmark.label);
    case "dateTimeGroup": {
      const { precedence, group, month, year } = landmark;
      return parts(precedence.join("+"), group.text, month?.text, year?.text);
    }
    case "banner": {
      const { level, isMisspelt, station, serial, section } = landmark;
      return parts(
        isMisspelt ? "misspelt" : "",
        level,
        station?.text,
        serial?.text,
        sectionOf(section),
      );
    }
    case "enumerator": {
      const { bullet, label, punctuation, mark } = landmark.enumerator;
      return parts(bullet, label + punctuation, mark?.text);
    }
    case "archiveFooter":
    case "stamp":
    case "dashLine":
    case "endMark":
    case "relayNumber":
      return parts();
    default:
      return parts("certain" in landmark && !landmark.certain ? "perhaps" : "");
  }
}

describe("page lines", () => {
  sees([
    ["PAGE 02 LA PAZ 00963 131932Z", "pageLine 02 LA PAZ 00963 131932Z → 02 LA PAZ 00963 131932Z"],
    [
      "PAGE 01   LA PAZ 04733  021508Z",
      "pageLine 01 LA PAZ 04733 021508Z → 01   LA PAZ 04733  021508Z",
    ],
    ["  PAGE 01 STATE 139375", "pageLine 01 STATE 139375 → 01 STATE 139375"],
    [
      "PAGE 01 LA PAZ 01647 02 OF 02 232234Z",
      "pageLine 01 LA PAZ 01647 2/2 232234Z → 01 LA PAZ 01647 02 OF 02 232234Z",
    ],
    [
      "PAGE 01 STATE 286983 TOSEC 110023",
      "pageLine 01 STATE 286983 → 01 STATE 286983 TOSEC 110023",
    ],
    [
      "PAGE 02 LA PAZ 00963 131932Z POSS DUPE",
      "pageLine 02 LA PAZ 00963 131932Z → 02 LA PAZ 00963 131932Z POSS DUPE",
    ],
    ["PAGE 01 USUN N 04608 131932Z", "pageLine 01 USUN N 04608 131932Z → 01 USUN N 04608 131932Z"],
    // Broken in two, or joined with what follows.
    ["PAGE 01", "pageLine 01 → 01"],
    [
      "PAGE 01 STATE 139375 ORIGIN EUR-12",
      "pageLine 01 STATE 139375 → 01 STATE 139375",
      "distribution ORIGIN → EUR-12",
    ],
    [
      "PAGE 01 LA PAZ 00963 131932Z 46 ACTION SS-20 INFO OCT-01 /021 W",
      "pageLine 01 LA PAZ 00963 131932Z → 01 LA PAZ 00963 131932Z",
      "relayNumber → 46",
      "distribution ACTION → SS-20",
      "distribution INFO → OCT-01 /021 W",
    ],
    [
      "PAGE 02 LA PAZ 04733 021508Z PERCENT HIGHER THAN LAST YEAR. CONFIDENTIAL",
      "pageLine 02 LA PAZ 04733 021508Z → 02 LA PAZ 04733 021508Z PERCENT HIGHER THAN LAST YEAR.",
      "classification glued CONFIDENTIAL → CONFIDENTIAL",
    ],
    // With slips: a rule says what is wrong with them.
    ["PAGE O2 STATE 139375", "pageLine 02 STATE 139375 → O2 STATE 139375"],
    ["PAGE 2 STATE 139375", "pageLine 02 STATE 139375 → 2 STATE 139375"],
    ["PAGF 02 STATE 139375", "pageLine 02 STATE 139375 → 02 STATE 139375"],
    ["PAGE02 STATE 139375", "pageLine 02 STATE 139375 → 02 STATE 139375"],
    ["PAGE STATE 139375", "pageLine STATE 139375 → STATE 139375"],
    ["PAGE 02 STATE 13937S", "pageLine 02 STATE 13937S → 02 STATE 13937S"],
    [
      "PAGE 1 LA PAZ 00963 131932Z 46 ACTION SS-20",
      "pageLine 01 LA PAZ 00963 131932Z → 1 LA PAZ 00963 131932Z",
      "relayNumber → 46",
      "distribution ACTION → SS-20",
    ],
    [
      "PAGE 02 STATE 139375 01 OF 02  081",
      "pageLine 02 STATE 139375 1/2 → 02 STATE 139375 01 OF 02  081",
    ],
    // Text that begins with the word.
    ["PAGE STORIES CONCLUDED THAT NOTHING HAD HAPPENED"],
    ["PAGE 2 OF THE REPORT"],
    ["PAGE 3 CUZCO 00011 IS LOST."],
    ["PAGES 12 TO 20000"],
    ["PAGE 12 WAS MISSING"],
    ["SEE PAGE 02 STATE 139375"],
  ]);
});

describe("distribution", () => {
  sees([
    ["ACTION EB-08", "distribution ACTION → EB-08"],
    ["ORIGIN EUR-12", "distribution ORIGIN → EUR-12"],
    ["INFO OCT-01 ARA-11 /053 W", "distribution INFO → OCT-01 ARA-11 /053 W"],
    ["   NSAE-00 L-03 /053 W", "distribution → NSAE-00 L-03 /053 W"],
    ["/065 R", "distribution → /065 R"],
    ["/ 065 R", "distribution → / 065 R"],
    ["( ISO ) W", "distribution → ( ISO ) W"],
    [
      "ACTION CU-04 INFO OCT-01 /005 W",
      "distribution ACTION → CU-04",
      "distribution INFO → OCT-01 /005 W",
    ],
    [
      "INFO OCT-01 /005 R DRAFTED BY EUR/SOV:AHARLOW APPROVED BY EUR/SOV:BBRANDT",
      "distribution INFO → OCT-01 /005 R",
      "draftedBy → EUR/SOV:AHARLOW",
      "approvedBy → EUR/SOV:BBRANDT",
    ],
    ["ACTION REQUESTED: REPLY BY FRIDAY"],
    ["INFO OCT-1 IS NOT A CODE", "info perhaps → OCT-1 IS NOT A CODE"],
  ]);
});

describe("dash lines", () => {
  sees([
    [
      "          ------------------014298 031448Z /12",
      "dashLine → ------------------014298 031448Z /12",
    ],
    ["            --------------------- 014298", "dashLine → --------------------- 014298"],
    ["-----160627Z 087048 /14", "dashLine → -----160627Z 087048 /14"],
    [
      "-----160627Z 087048 /14 R 160106Z JUN 77",
      "dashLine → -----160627Z 087048 /14",
      "dateTimeGroup R 160106Z JUN 77 → R 160106Z JUN 77",
    ],
    ["---------------------"],
    ["----- AND SO ON"],
  ]);
});

describe("date-time groups", () => {
  sees([
    ["R 160106Z JUN 77", "dateTimeGroup R 160106Z JUN 77 → R 160106Z JUN 77"],
    ["O R 312121Z MAY 79", "dateTimeGroup O+R 312121Z MAY 79 → O R 312121Z MAY 79"],
    ["P 241549 Z JUL 74", "dateTimeGroup P 241549 Z JUL 74 → P 241549 Z JUL 74"],
    ["R 081931Z JUL 79R", "dateTimeGroup R 081931Z JUL 79R → R 081931Z JUL 79R"],
    ["O 081931Z JUL 79 ZFF4", "dateTimeGroup O 081931Z JUL 79 → O 081931Z JUL 79 ZFF4"],
    ["P 091700Z SEP 2008", "dateTimeGroup P 091700Z SEP 2008 → P 091700Z SEP 2008"],
    ["160106Z JUN 77", "dateTimeGroup 160106Z JUN 77 → 160106Z JUN 77"],
    ["0 160106Z JUN 77", "dateTimeGroup 0 160106Z JUN 77 → 0 160106Z JUN 77"],
    ["F R 160106Z JUN 77", "dateTimeGroup F+R 160106Z JUN 77 → F R 160106Z JUN 77"],
    ["O K 160106Z JUN 77", "dateTimeGroup O+K 160106Z JUN 77 → O K 160106Z JUN 77"],
    [
      "R 160106Z JUN 77 FM SECSTATE WASHDC TO AMEMBASSY MOSCOW INFO AMEMBASSY OSLO 12",
      "dateTimeGroup R 160106Z JUN 77 → R 160106Z JUN 77",
      "from → SECSTATE WASHDC",
      "to → AMEMBASSY MOSCOW",
      "info → AMEMBASSY OSLO 12",
    ],
    // Misread and impossible ones are seen as well.
    ["R 1601062 JUN 77", "dateTimeGroup R 1601062 JUN 77 → R 1601062 JUN 77"],
    ["R 1601067 JUN 77", "dateTimeGroup R 1601067 JUN 77 → R 1601067 JUN 77"],
    ["R 160106 JUN 77", "dateTimeGroup R 160106 JUN 77 → R 160106 JUN 77"],
    ["R 1601065 JUN 77"],
    ["R 1601062 OIL 77"],
    ["1601062 JUN 77"],
    ["R 160106 JUN"],
    ["R l60l06Z JUN 77", "dateTimeGroup R l60l06Z JUN 77 → R l60l06Z JUN 77"],
    ["R 16O1O6Z JUN 77", "dateTimeGroup R 16O1O6Z JUN 77 → R 16O1O6Z JUN 77"],
    ["R 391906Z JUN 77", "dateTimeGroup R 391906Z JUN 77 → R 391906Z JUN 77"],
    ["R 160106Z JVN 77", "dateTimeGroup R 160106Z JVN 77 → R 160106Z JVN 77"],
    ["R 160106Z JUN", "dateTimeGroup R 160106Z JUN → R 160106Z JUN"],
    ["R 16010Z JUN 77", "dateTimeGroup R 16010Z JUN 77 → R 16010Z JUN 77"],
    // Only the neighbours can tell this from a group with a garbled month.
    [
      "160106Z WAS THE TIME OF THE MEETING",
      "dateTimeGroup 160106Z WAS → 160106Z WAS THE TIME OF THE MEETING",
    ],
    ["160106Z"],
    ["AT 160106Z JUN 77"],
    ["R AND D"],
  ]);
});

describe("addresses", () => {
  sees([
    ["FM AMEMBASSY LA PAZ", "from → AMEMBASSY LA PAZ"],
    ["TO SECSTATE WASHDC 6535", "to → SECSTATE WASHDC 6535"],
    ["TO RUEHC/SECSTATE WASHDC PRIORITY 3787", "to → RUEHC/SECSTATE WASHDC PRIORITY 3787"],
    ["INFO USMISSION USUN NEW YORK", "info → USMISSION USUN NEW YORK"],
    // Only the neighbours can tell these from text.
    ["TO ALL POSTS", "to perhaps → ALL POSTS"],
    ["TO", "to perhaps → "],
    ["INFO LIMA", "info perhaps → LIMA"],
  ]);
});

describe("labels", () => {
  sees([
    ["E.O. 11652: GDS", "executiveOrder perhaps → 11652: GDS"],
    ["EO 12065: N/A", "executiveOrder perhaps → 12065: N/A"],
    ["E. O. 11652: N/A", "executiveOrder perhaps → 11652: N/A"],
    [
      "E.O. 12065 GDS 8/8/85 (BOEKER, PAUL H.) OR-M",
      "executiveOrder perhaps → 12065 GDS 8/8/85 (BOEKER, PAUL H.) OR-M",
    ],
    ["TAGS: SHUM, PINT, UR, US", "tags → SHUM, PINT, UR, US"],
    ["TAGS- EMIN, BL", "tags → EMIN, BL"],
    ["TAGS EMIN BL", "tags perhaps → EMIN BL"],
    ["TAGS:OVIP (HARLOW, ANN)", "tags → OVIP (HARLOW, ANN)"],
    ["SUBJ: MAPS AND CHARTS", "subject → MAPS AND CHARTS"],
    ["SUBJECT:; MAPS", "subject → MAPS"],
    ["SUBJECT: HUMAN RIGHTS: A PLAN", "subject → HUMAN RIGHTS: A PLAN"],
    ["REF: STATE 236589", "reference → STATE 236589"],
    ["REFS: (A) STATE 1; (B) OSLO 2", "reference → (A) STATE 1; (B) OSLO 2"],
    ["REFTEL: OSLO 12", "reference → OSLO 12"],
    [
      "E.O. 11652: GDS TAGS: SHUM, PINT SUBJ: MAPS",
      "executiveOrder perhaps → 11652: GDS",
      "tags → SHUM, PINT",
      "subject → MAPS",
    ],
    [
      "SUBJ: MAPS AND CHARTS 1. THE MAPS CAME. 2. THE CHARTS DID NOT.",
      "subject → MAPS AND CHARTS",
      "enumerator 1. → THE MAPS CAME. 2. THE CHARTS DID NOT.",
    ],
    // Garbled in the originals.
    ["E.OM 11652: N/A", "executiveOrder perhaps → 11652: N/A"],
    ["E.O. l2065: N/A", "executiveOrder perhaps → l2065: N/A"],
    ["E.O. 11)065: GDS", "executiveOrder perhaps → 11)065: GDS"],
    ["E.O. OFFICES"],
    ["USBJ: MAPS", "subject → MAPS"],
    ["TAOS: EMIN, BL", "tags → EMIN, BL"],
    // Lines of text; only the neighbours can tell the last one.
    ["REF B, PARAGRAPH 2, IS WRONG"],
    ["SUBJECT MATTER OF THE TALKS"],
    ["TAGS WERE NOT USED", "tags perhaps → WERE NOT USED"],
  ]);
});

describe("classifications", () => {
  sees([
    ["CONFIDENTIAL", "classification alone CONFIDENTIAL → CONFIDENTIAL"],
    ["LIMITED OFFICIAL USE", "classification alone LIMITED OFFICIAL USE → LIMITED OFFICIAL USE"],
    ["   TOP SECRET  ", "classification alone TOP SECRET → TOP SECRET"],
    ["CONFIDENTIAL.", "classification alone CONFIDENTIAL → CONFIDENTIAL."],
    ["C O N F I D E N T I A L", "classification alone CONFIDENTIAL → C O N F I D E N T I A L"],
    ["SECRET POSS DUPE", "classification alone SECRET → SECRET POSS DUPE"],
    ["UNCLAS", "classification alone UNCLASSIFIED → UNCLAS"],
    ["AND EMIGRATION ADVOCATES. CONFIDENTIAL", "classification glued CONFIDENTIAL → CONFIDENTIAL"],
    [
      "TIN PRODUCTION, 3.1 LIMITED OFFICIAL USE",
      "classification glued LIMITED OFFICIAL USE → LIMITED OFFICIAL USE",
    ],
    [
      "1. THE TALKS GO ON. SECRET",
      "enumerator 1. → THE TALKS GO ON.",
      "classification glued SECRET → SECRET",
    ],
    // Sentences with a level in them, or of another century.
    ["SECRET TALKS WERE HELD"],
    ["THE SECRETARY"],
    ["the paper is SECRET"],
    // With a slip; the grammar believes them at the head or foot of a page.
    ["CONFIDENTAIL", "classification alone misspelt CONFIDENTIAL → CONFIDENTAIL"],
    ["CONFID*NTIAL", "classification alone misspelt CONFIDENTIAL → CONFID*NTIAL"],
    [
      "LIMITED OFICIAL USE",
      "classification alone misspelt LIMITED OFFICIAL USE → LIMITED OFICIAL USE",
    ],
    [
      "IIMITED OFFICIAL USE",
      "classification alone misspelt LIMITED OFFICIAL USE → IIMITED OFFICIAL USE",
    ],
    ["UNCLASSIFIEDS", "classification alone misspelt UNCLASSIFIED → UNCLASSIFIEDS"],
    [
      "EMIGRATION ADVOCATES. CONFIDENTAL",
      "classification glued misspelt CONFIDENTIAL → CONFIDENTAL",
    ],
    // Words of the language, and too many slips.
    ["CONFIDENTIALLY"],
    ["DECLASSIFIED"],
    ["SECRETS"],
    ["UNCLES"],
    ["CONFIDENCE"],
    ["THE SECRETS"],
  ]);
});

describe("banners", () => {
  sees([
    ["CONFIDENTIAL STATE 139375", "banner CONFIDENTIAL STATE 139375 → CONFIDENTIAL STATE 139375"],
    [
      "C O N F I D E N T I A L LA PAZ 6747",
      "banner CONFIDENTIAL LA PAZ 6747 → C O N F I D E N T I A L LA PAZ 6747",
    ],
    ["UNCLAS LA PAZ 0963", "banner UNCLASSIFIED LA PAZ 0963 → UNCLAS LA PAZ 0963"],
    [
      "C O N F I D E N T I A L SECTION 1 OF 2 LA PAZ 6747",
      "banner CONFIDENTIAL LA PAZ 6747 1/2 → C O N F I D E N T I A L SECTION 1 OF 2 LA PAZ 6747",
    ],
    [
      "S E C R E T LA PAZ 6747 SECTION 2 OF 2",
      "banner SECRET LA PAZ 6747 2/2 → S E C R E T LA PAZ 6747 SECTION 2 OF 2",
    ],
    [
      "UNCLAS SECTION 1 ON 2 LA PAZ 12",
      "banner UNCLASSIFIED LA PAZ 12 1/2 → UNCLAS SECTION 1 ON 2 LA PAZ 12",
    ],
    ["LIMITED OFFICIAL USE 4412", "banner LIMITED OFFICIAL USE 4412 → LIMITED OFFICIAL USE 4412"],
    [
      "LIMITED OFFICIAL USE USUN NEW YORK 04608",
      "banner LIMITED OFFICIAL USE USUN NEW YORK 04608 → LIMITED OFFICIAL USE USUN NEW YORK 04608",
    ],
    ["UNCLAS LA PAZ 1234/2", "banner UNCLASSIFIED LA PAZ 1234/2 → UNCLAS LA PAZ 1234/2"],
    [
      "CONFIDENTIAL STATE 139375 E.O. 11652: GDS",
      "banner CONFIDENTIAL STATE 139375 → CONFIDENTIAL STATE 139375",
      "executiveOrder perhaps → 11652: GDS",
    ],
    // Garbled in the originals.
    ["UNCLS LA PAZ 123", "banner misspelt UNCLASSIFIED LA PAZ 123 → UNCLS LA PAZ 123"],
    [
      "LIMITED OFFFICIAL USE LA PAZ 123",
      "banner misspelt LIMITED OFFICIAL USE LA PAZ 123 → LIMITED OFFFICIAL USE LA PAZ 123",
    ],
    // With other slips, also in letters with blanks between them.
    [
      "CONFID*NTIAL SECTION 1 OF 2 LA PAZ 123",
      "banner misspelt CONFIDENTIAL LA PAZ 123 1/2 → CONFID*NTIAL SECTION 1 OF 2 LA PAZ 123",
    ],
    [
      "C O N F I D E N T A I L LA PAZ 123",
      "banner misspelt CONFIDENTIAL LA PAZ 123 → C O N F I D E N T A I L LA PAZ 123",
    ],
    ["S E C R T LA PAZ 123", "banner misspelt SECRET LA PAZ 123 → S E C R T LA PAZ 123"],
    [
      "C O N F I D E N TI A L LA PAZ 123",
      "banner CONFIDENTIAL LA PAZ 123 → C O N F I D E N TI A L LA PAZ 123",
    ],
    ["SECRTE TALKS OF MAY 12 WERE HELD"],
    ["UNCLAZ LA PAZ 123 IS LOST"],
    ["SECRET TALKS OF MAY 12 WERE HELD"],
  ]);
});

describe("marks", () => {
  sees([
    ["NNN", "endMark → NNN"],
    ["NNNN", "endMark → NNNN"],
    ["<< END OF DOCUMENT >>", "endMark → << END OF DOCUMENT >>"],
    ["E E E E E E E E", "endMark → E E E E E E E E"],
    ["46", "relayNumber → 46"],
    ["61/62", "relayNumber → 61/62"],
    ["Message Text", "archiveHeading text → Message Text"],
    ["            Message Text", "archiveHeading text → Message Text"],
    ["Message Attributes", "archiveHeading attributes → Message Attributes"],
    [
      "Message Text LIMITED OFFICIAL USE",
      "archiveHeading text → Message Text",
      "classification alone LIMITED OFFICIAL USE → LIMITED OFFICIAL USE",
    ],
    [
      "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
      "stamp → Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
    ],
    ["NNN OTHER"],
    ["Message Text of the day"],
  ]);
});

describe("enumerators", () => {
  sees([
    ["1. COUNTRY ACTION PLANS", "enumerator 1. → COUNTRY ACTION PLANS"],
    ["- 1) IN GENERAL", "enumerator - 1) → IN GENERAL"],
    ["- 3). PUSH", "enumerator - 3). → PUSH"],
    ["III. RECOMMENDATIONS.", "enumerator III. → RECOMMENDATIONS."],
    ["2. (C) TEXT", "enumerator 2. (C) → TEXT"],
    ["••••"],
    ["TEXT OF A PARAGRAPH"],
    ["1978 WAS A YEAR"],
    [""],
    ["   "],
  ]);
});
