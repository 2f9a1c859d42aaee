/** The running heads of later cables: `HELSINKI 00000195  001.2 OF 002`. */
import type { CableParts } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";

export interface RunningHeadValue extends LineStretch {
  /** As printed: `001.2`. */
  readonly label: string;
  /** The page: 1 of `001.2`. */
  readonly page: number;
  readonly total: number;
  readonly station: string;
  readonly serial: number;
  readonly serialStretch: LineStretch;
}

/** The running heads of a cable in order. */
export function toRunningHeads({ pages }: CableParts): readonly RunningHeadValue[] {
  return pages.flatMap(({ line, runningHead }) => {
    if (runningHead === undefined) return [];
    const { start, end, page, total, station, serial } = runningHead;
    return [
      {
        line,
        start,
        end,
        label: page.text,
        page: Number.parseInt(page.text, 10),
        total: Number(total.text),
        station: station.text,
        serial: Number(serial.text),
        serialStretch: { line, start: serial.start, end: serial.end },
      },
    ];
  });
}
