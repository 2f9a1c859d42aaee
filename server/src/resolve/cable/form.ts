/** Which form a cable has: that of the archive of 1973 to 1979, or that of the decades after. */
import type { CableParts } from "../../parse/nodes.ts";
import { executiveOrder } from "../../vocabulary/executiveOrders.ts";

/**
 * `archive`: page lines, distribution, dash line and end mark stand around each page and section.
 * `later`: the form of the 1980s to 2010, in which all of these may be missing and lines of the
 * relay, running heads and small letters are right (cable-format 13).
 */
export type CableForm = "archive" | "later";

/** The first year of the later form. */
const FIRST_LATER_YEAR = 1980;

/**
 * The form of a cable: by the lines that only one form has, or else by its year, or by the
 * executive order it names; `undefined` where nothing tells.
 */
export function formOf(
  parts: CableParts,
  year: number | undefined,
  order: string | undefined,
): CableForm | undefined {
  if (0 < parts.archiveHeadings.length || 0 < parts.attributes.length) return "archive";
  if (parts.fields.some(({ name }) => LATER_FIELDS.has(name))) return "later";
  if (parts.pages.some(({ runningHead }) => runningHead !== undefined)) return "later";
  if (year !== undefined) return FIRST_LATER_YEAR <= year ? "later" : "archive";
  const end = order === undefined ? undefined : executiveOrder(order);
  if (end === undefined) return undefined;
  return `${FIRST_LATER_YEAR}` <= end.from ? "later" : "archive";
}

const LATER_FIELDS: ReadonlySet<string> = new Set([
  "transmissionId",
  "routing",
  "originator",
  "securityWarning",
]);
