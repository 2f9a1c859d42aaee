/**
 * The number of a telegram as a volume prints it: `1706.` before its text, with the post in its title
 * (`Telegram From the Embassy in the Soviet Union to the Department of State`) and, where the post
 * sent it, in its dateline. Until 1973 the Department counted for each post by itself.
 */
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { MemoDocument } from "../document.ts";
import { readTelegramNumber } from "./citations.ts";
import type { CableNumber } from "./library.ts";

const DEPARTMENT = "STATE";
const DEPARTMENT_NAME = "Department of State";

/** `undefined` for a document that is no telegram with a number, or whose post is not clear. */
export function telegramNumberOf(
  { bindings }: MemoDocument,
  vocabulary: Vocabulary,
): CableNumber | undefined {
  const { telegramNumber, title, dateline } = bindings;
  if (telegramNumber === undefined || title === undefined) return undefined;
  const { series, serial } = readTelegramNumber(telegramNumber.text);
  if (serial === undefined) return undefined;
  const base = { serial, year: dateline?.reading.year };
  if (series !== undefined) return { ...base, station: series.toUpperCase() };
  const [before = "", after] = title.text.split(" to the ");
  if (after === undefined) return undefined;
  if (before.includes(DEPARTMENT_NAME)) {
    const to = postIn(after, vocabulary);
    return to === undefined ? undefined : { ...base, station: DEPARTMENT, to };
  }
  if (!after.startsWith(DEPARTMENT_NAME)) return undefined;
  const place = dateline && vocabulary.messageStation(dateline.place)?.mrnName;
  const station = place ?? postIn(before, vocabulary);
  return station === undefined ? undefined : { ...base, station };
}

/** The post of an agent: `Embassy in France`, `Mission at Berlin`. */
function postIn(agent: string, vocabulary: Vocabulary): string | undefined {
  const name = agent.slice(agent.search(/ (?:in|at) /) + " in ".length);
  const known = vocabulary.messageStation(name.replace(/^the /, ""));
  if (known !== undefined) return known.mrnName;
  const country = name.replace(/^the /, "").toLowerCase();
  const embassies = vocabulary
    .allPosts()
    .filter((post) => post.kind === "embassy" && post.country?.toLowerCase() === country);
  return embassies.length === 1 ? embassies[0]?.mrnName : undefined;
}
