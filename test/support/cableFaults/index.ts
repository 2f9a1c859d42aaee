/* All faults that are put into real cables, by the family of the rule that must find them. */

import { attributeFaults } from "./attributes.ts";
import { dateFaults } from "./dates.ts";
import { dateTimeFaults } from "./dateTime.ts";
import { distributionFaults } from "./distributions.ts";
import { executiveOrderFaults } from "./executiveOrders.ts";
import type { CableFault } from "./fault.ts";
import { headerFaults } from "./header.ts";
import { labelFaults } from "./labels.ts";
import { levelFaults } from "./levels.ts";
import { numberFaults } from "./number.ts";
import { pageFaults } from "./page.ts";
import { paragraphFaults } from "./paragraphs.ts";
import { precedenceFaults } from "./precedences.ts";
import { referenceFaults } from "./referenceItems.ts";
import { sectionCountFaults } from "./sectionCounts.ts";
import { sectionFaults } from "./sections.ts";
import { subjectFaults } from "./subjects.ts";
import { tagFaults } from "./tags.ts";
import { textFaults } from "./text.ts";

export const cableFaults: readonly CableFault[] = [
  ...dateTimeFaults,
  ...headerFaults,
  ...pageFaults,
  ...sectionCountFaults,
  ...textFaults,
  ...numberFaults,
  ...dateFaults,
  ...precedenceFaults,
  ...distributionFaults,
  ...sectionFaults,
  ...levelFaults,
  ...executiveOrderFaults,
  ...attributeFaults,
  ...subjectFaults,
  ...tagFaults,
  ...referenceFaults,
  ...paragraphFaults,
  ...labelFaults,
];
