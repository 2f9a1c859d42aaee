/** Addressees with the routing indicator before their name: `RUEHC/SECSTATE WASHDC`. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { routingPrefix } from "../../scan/cable/readTransmission.ts";
import { type Addressee, toAddressees } from "./addressees.ts";

export interface RoutedAddressee extends Addressee {
  /** `RUEHC`; `undefined` where none is written. */
  readonly routing: string | undefined;
}

/** The addressees of a field; their names without the routing indicators. */
export function toRoutedAddressees(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
): readonly RoutedAddressee[] {
  return toAddressees(lines, pieces).map(withRouting);
}

function withRouting(addressee: Addressee): RoutedAddressee {
  const routing = routingPrefix(addressee.value);
  if (routing === undefined) return { ...addressee, routing };
  const value = addressee.value.slice(routing.length + 1).trimStart();
  return { ...addressee, value: value === "" ? addressee.value : value, routing };
}
