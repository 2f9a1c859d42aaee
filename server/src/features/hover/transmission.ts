/**
 * The lines that cables after 1979 have beyond those of the archive: identifier, transmission,
 * running heads, the reasons of a classification.
 */
import { contains, type LineStretch, type Place } from "../../parse/place.ts";
import type { ClassificationReason } from "../../resolve/cable/authority.ts";
import type { CableBindings } from "../../resolve/cable/cableBindings.ts";
import type { Originator, Transmission } from "../../resolve/cable/transmission.ts";
import {
  captionsOfKind,
  monthNames,
  precedenceOf,
  precedences,
  routingIndicator,
} from "../../vocabulary/vocabulary.ts";
import { touches } from "../location.ts";
import type { HoverFinder, HoverText } from "./hover.ts";
import { escapeMarkdown, termMarkdown } from "./markdown.ts";

export const hoverTransmission: HoverFinder = (document, place) => {
  if (document.kind !== "cable") return undefined;
  const { bindings } = document;
  for (const { transmission } of bindings.headers) {
    const found = transmission && hoverLines(transmission, place);
    if (found !== undefined) return found;
  }
  return hoverIdentifier(bindings, place) ?? hoverReason(bindings.authority?.reason, place);
};

function hoverLines(transmission: Transmission, place: Place): HoverText | undefined {
  const { id, routing, originator, securityWarning } = transmission;
  if (id !== undefined && contains(id, place))
    return { markdown: termMarkdown(id.value, "identifier of the transmission"), stretch: on(id) };
  if (routing?.precedence !== undefined && touches(routing.precedence, place))
    return hoverPrecedence(routing.precedence);
  const indicator = [...(routing?.indicators ?? []), ...(originator ? [originator.indicator] : [])];
  const touched = indicator.find((entry) => touches(entry, place));
  if (touched !== undefined) return hoverIndicator(touched);
  if (securityWarning?.level !== undefined && touches(securityWarning.letters, place))
    return {
      markdown: termMarkdown(securityWarning.letters.text, securityWarning.level),
      stretch: securityWarning.letters,
    };
  return originator && hoverOriginator(originator, place);
}

/** A value of one line. */
function on({ start, end }: { readonly start: Place; readonly end: Place }): LineStretch {
  return { line: start.line, start: start.column, end: end.column };
}

function hoverPrecedence(written: LineStretch & { readonly text: string }): HoverText | undefined {
  const prosign = precedenceOf(written.text)?.prosign;
  const word = precedences().find((entry) => entry.form === "word" && entry.prosign === prosign);
  if (prosign === undefined || word === undefined) return undefined;
  return { markdown: termMarkdown(written.text, word.term), stretch: written };
}

function hoverIndicator(written: LineStretch & { readonly text: string }): HoverText {
  const station = routingIndicator(written.text)?.station ?? "routing indicator";
  return { markdown: termMarkdown(written.text, station), stretch: written };
}

function hoverOriginator(originator: Originator, place: Place): HoverText | undefined {
  const { serial, section, filed } = originator;
  if (touches(serial, place))
    return {
      markdown: termMarkdown(serial.text, "last four digits of the serial"),
      stretch: serial,
    };
  if (section !== undefined && touches(section, place))
    return { markdown: termMarkdown(section.text, "section"), stretch: section };
  if (filed === undefined || !touches(filed, place)) return undefined;
  if (filed.julian === undefined) return undefined;
  const day = `day ${filed.julian.day} of the year`;
  const markdown = filed.iso === undefined ? day : `${day}: **${inWords(filed.iso)}**`;
  return { markdown: `Handed in on ${markdown}`, stretch: filed };
}

/** `9 September 2008, 17:00 UTC` for an instant. */
function inWords(iso: string): string {
  const month = monthNames[Number(iso.slice(5, 7)) - 1] ?? "";
  return `${Number(iso.slice(8, 10))} ${month} ${iso.slice(0, 4)}, ${iso.slice(11, 16)} UTC`;
}

function hoverIdentifier({ identifier }: CableBindings, place: Place): HoverText | undefined {
  if (identifier === undefined || !contains(identifier, place)) return undefined;
  const { station, serial, year, isMalformed } = identifier;
  const number = `**${escapeMarkdown(station)} ${serial}** of ${year}`;
  const note = isMalformed ? "\n\nWords of the classification line stand in it." : "";
  return { markdown: `${number}${note}`, stretch: on(identifier) };
}

function hoverReason(
  reason: ClassificationReason | undefined,
  place: Place,
): HoverText | undefined {
  if (reason === undefined || reason.start.line !== reason.end.line) return undefined;
  const stretch = on(reason);
  if (!touches(stretch, place)) return undefined;
  const meanings = captionsOfKind("classification-reason").flatMap(({ term, meaning }) => {
    const isNamed = reason.letters.some((letter) => term === `${reason.section}(${letter})`);
    return isNamed && meaning !== undefined ? [termMarkdown(term, meaning)] : [];
  });
  return meanings.length === 0 ? undefined : { markdown: meanings.join("\n\n"), stretch };
}
