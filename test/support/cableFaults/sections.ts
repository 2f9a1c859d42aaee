/* Faults between the headers of a cable's sections, and between the times of one. */
import type { Stretch } from "../../../server/src/parse/place.ts";
import { type ClockTime, sectionTimes } from "../../../server/src/resolve/cable/receiptTimes.ts";
import { type CableFault, otherDigit, type PutFault, type RealCable, replaced } from "./fault.ts";
import { anyHeader, exchanged, onLine, replacedOr, textAt } from "./places.ts";

/** The running numbers after SECSTATE in each of several sections. */
function runningNumbers({ document }: RealCable): readonly Stretch[] {
  const { headers } = document.bindings;
  if (headers.length < 2) return [];
  const numbers = headers.map(
    ({ to, info }) =>
      [...to, ...info].find(({ value }) => value.startsWith("SECSTATE"))?.numberStretch,
  );
  return numbers.flatMap((stretch) => stretch ?? []);
}

const stretchOf = ({ line, start, end }: ClockTime): Stretch => onLine(line, start, end);

/** A time on the same day, a minute to some hours before or after. */
function moved({ written, minutes }: ClockTime, by: number): string | undefined {
  const at = minutes + by;
  if (at < 0 || 24 * 60 <= at) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${written.slice(0, 2)}${two(Math.floor(at / 60))}${two(at % 60)}Z`;
}

export const sectionFaults: readonly CableFault[] = [
  {
    code: "addressee/running-number",
    name: "a digit",
    isMendable: false,
    put(cable, random) {
      const numbers = runningNumbers(cable);
      if (numbers.length < 2) return undefined;
      const stretch = random.pick(numbers);
      const text = otherDigit(textAt(cable, stretch), random);
      return text === undefined ? undefined : replacedOr(cable, stretch, text, numbers);
    },
  },
  {
    code: "addressee/running-number",
    name: "digits exchanged in the last section",
    isMendable: true,
    put(cable, random) {
      const stretch = runningNumbers(cable).at(-1);
      const text = stretch && exchanged(textAt(cable, stretch), random);
      return stretch && text ? replaced(cable, stretch, text) : undefined;
    },
  },
  {
    code: "addressee/running-number",
    name: "the number of the section before",
    isMendable: true,
    put(cable) {
      const [before, last] = runningNumbers(cable).slice(-2);
      return before && last && replaced(cable, last, textAt(cable, before));
    },
  },
  {
    code: "section/same-header",
    name: "digits of the time exchanged in one section",
    isMendable: false,
    put(cable, random) {
      const { headers } = cable.document.bindings;
      const groups = headers.flatMap(({ dateTime }) => {
        const start = dateTime?.landmark.group.start ?? 0;
        return dateTime ? [onLine(dateTime.start.line, start + 2, start + 6)] : [];
      });
      if (groups.length < 2) return undefined;
      const stretch = random.pick(groups);
      const text = exchanged(textAt(cable, stretch), random);
      if (text === undefined || "23" < text.slice(0, 2) || "59" < text.slice(2)) return undefined;
      return replacedOr(cable, stretch, text, groups);
    },
  },
  {
    code: "section/same-header",
    name: "letters of the sender exchanged in a later section",
    isMendable: true,
    put(cable, random) {
      const [, ...later] = cable.document.bindings.headers;
      const from = later.length === 0 ? undefined : random.pick(later).from;
      const text = from && exchanged(from.text, random);
      return from && text ? replaced(cable, from, text) : undefined;
    },
  },
  {
    code: "handling/before-receipt",
    name: "an earlier time on the dash line",
    isMendable: false,
    put: (cable, random) => putTime(cable, random, false),
  },
  {
    code: "handling/before-receipt",
    name: "a later time on one of several PAGE lines",
    isMendable: true,
    put: (cable, random) => putTime(cable, random, true),
  },
];

function putTime(
  cable: RealCable,
  random: Parameters<CableFault["put"]>[1],
  isPage: boolean,
): PutFault | undefined {
  const section = anyHeader(cable, random)?.section;
  const times = sectionTimes(cable.document).find((each) => each.section === section);
  const { handled, pages = [] } = times ?? {};
  if (handled === undefined || pages.length === 0) return undefined;
  const page = random.pick(pages);
  const by = random.between(1, 300);
  if (!isPage) {
    const earliest = pages[0] as ClockTime;
    const text = moved({ ...earliest }, -by);
    if (text === undefined) return undefined;
    return replacedOr(cable, stretchOf(handled), text, pages.map(stretchOf));
  }
  const text = moved(handled, by);
  if (text === undefined || pages.length < 2) return undefined;
  return replaced(cable, stretchOf(page), text);
}
