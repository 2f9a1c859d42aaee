import indicatorsCsv from "../../data/routing-indicators.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { toKey } from "./matching.ts";

/** An address of the relay network, as it stood in the first decade of the century. */
export interface RoutingIndicator {
  /** `RUEHHE`. */
  readonly indicator: string;
  /** The addressee as in TO and INFO lines: a post, a department, a collective address. */
  readonly station: string;
}

const indicators = builtIn<"indicator" | "station", RoutingIndicator>(
  "routing-indicators.csv",
  indicatorsCsv,
  { required: ["indicator", "station"], optional: [] },
  ({ indicator, station }) => ({ indicator, station }),
);

const byIndicator = lazy(() => new Map(indicators().map((entry) => [entry.indicator, entry])));

/** What a routing indicator stands for; `undefined` for the many that are not known. */
export function routingIndicator(text: string): RoutingIndicator | undefined {
  return byIndicator().get(toKey(text));
}
