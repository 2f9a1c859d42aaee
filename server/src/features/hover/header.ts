/** The values of a cable's header: date and time, codes, offices, posts, the executive order. */
import { contains, type LineStretch, type Place } from "../../parse/place.ts";
import type { CableBindings, SectionHeader } from "../../resolve/cable/cableBindings.ts";
import type { ExecutiveOrderLine } from "../../resolve/cable/executiveOrder.ts";
import type { FieldValue } from "../../resolve/fieldValue.ts";
import {
  declassificationCodes,
  executiveOrder,
  monthNames,
  precedenceOf,
  precedences,
  type Vocabulary,
} from "../../vocabulary/vocabulary.ts";
import { touches } from "../location.ts";
import type { HoverFinder, HoverText } from "./hover.ts";
import { escapeMarkdown, termMarkdown } from "./markdown.ts";

export const hoverHeader: HoverFinder = (document, place, vocabulary) => {
  if (document.kind !== "cable") return undefined;
  const { bindings } = document;
  for (const header of bindings.headers) {
    const found =
      hoverDateTime(header, place) ??
      hoverOffice(header, place, vocabulary) ??
      hoverAddress(header, place, vocabulary);
    if (found !== undefined) return found;
  }
  return hoverTag(bindings, place, vocabulary) ?? hoverExecutiveOrder(bindings, place);
};

/** A value on one line that the place is in. */
function on(value: FieldValue | undefined, place: Place): LineStretch | undefined {
  if (value === undefined || value.start.line !== value.end.line) return undefined;
  const stretch = { line: value.start.line, start: value.start.column, end: value.end.column };
  return touches(stretch, place) ? stretch : undefined;
}

function hoverDateTime({ dateTime }: SectionHeader, place: Place): HoverText | undefined {
  const stretch = on(dateTime, place);
  if (dateTime === undefined || stretch === undefined) return undefined;
  const precedence = dateTime.landmark.precedence.map(precedenceInWords);
  const { iso, day, month, year } = dateTime;
  const date =
    iso === undefined || month === undefined
      ? "This is no valid date-time group."
      : `**${day} ${monthNames[month - 1]} ${year}, ${iso.slice(11, 16)} UTC**`;
  return { markdown: [date, precedence.map(escapeMarkdown).join(", ")].join("\n\n"), stretch };
}

/** `PRIORITY` for the letter `P`. */
export function precedenceInWords(letter: string): string {
  const prosign = precedenceOf(letter)?.prosign;
  const inWords = precedences().find((entry) => entry.form === "word" && entry.prosign === prosign);
  return inWords?.term ?? letter;
}

function hoverOffice(
  { distribution }: SectionHeader,
  place: Place,
  vocabulary: Vocabulary,
): HoverText | undefined {
  if (distribution === undefined) return undefined;
  const { copies, total } = distribution;
  const sum = copies.reduce((all, { count }) => all + count, 0);
  const entry = copies.find((candidate) => touches(candidate, place));
  if (entry !== undefined) {
    const title = vocabulary.office(entry.office)?.title ?? "office";
    return {
      markdown: `${termMarkdown(entry.office, title)}, copies: ${entry.count}`,
      stretch: entry,
    };
  }
  if (total === undefined || !touches(total, place)) return undefined;
  const fits = sum === total.value ? "which is the total" : `while ${total.value} is printed`;
  return { markdown: `The copies add up to **${sum}**, ${fits}.`, stretch: total };
}

function hoverAddress(
  { from, to, info, exempted, messageNumber }: SectionHeader,
  place: Place,
  vocabulary: Vocabulary,
): HoverText | undefined {
  for (const address of [from, ...to, ...info, ...exempted]) {
    const stretch = on(address, place);
    if (address !== undefined && stretch !== undefined)
      return hoverPost(address.value, stretch, vocabulary);
  }
  const stretch = on(messageNumber, place);
  if (messageNumber === undefined || stretch === undefined) return undefined;
  return hoverPost(messageNumber.station, stretch, vocabulary);
}

function hoverPost(
  name: string,
  stretch: LineStretch,
  vocabulary: Vocabulary,
): HoverText | undefined {
  const post = vocabulary.stationOf(name);
  if (post === undefined) return undefined;
  const where = post.country === undefined ? "" : `, ${post.country}`;
  const meaning = `${post.kind}${where}; message numbers ${post.mrnName}`;
  return { markdown: termMarkdown(post.addressName, meaning), stretch };
}

function hoverTag(
  { tags }: CableBindings,
  place: Place,
  vocabulary: Vocabulary,
): HoverText | undefined {
  const tag = tags.find(
    (candidate) => contains(candidate, place) || on(candidate, place) !== undefined,
  );
  const stretch = on(tag, place);
  if (tag === undefined || stretch === undefined) return undefined;
  if (tag.kind === "person") return { markdown: termMarkdown(tag.value, "person"), stretch };
  const entries = vocabulary.tags(tag.value);
  if (entries.length === 0)
    return { markdown: termMarkdown(tag.value, "is not in the vocabulary of TAGS codes"), stretch };
  const meanings = entries.map(({ code, title, kind, from, to }) => {
    const years = from === undefined && to === undefined ? "" : ` (${from ?? ""}–${to ?? ""})`;
    return `${termMarkdown(code, title ?? "meaning not known")}\n\n${kind}${years}`;
  });
  return { markdown: meanings.join("\n\n"), stretch };
}

function hoverExecutiveOrder(
  { executiveOrder: line }: CableBindings,
  place: Place,
): HoverText | undefined {
  if (line === undefined) return undefined;
  const stretch = on(line, place);
  if (stretch === undefined) return undefined;
  const order = executiveOrder(line.meantOrder ?? "");
  const codes = order === undefined ? [] : declassificationCodes(order.number);
  const code = codes.find((candidate) => codesOf(line).includes(candidate.code));
  const parts: string[] = [];
  if (order !== undefined)
    parts.push(
      `**E.O. ${order.number}** in force from ${order.from} to ${order.to ?? "today"}${order.meaning === undefined ? "" : `: ${escapeMarkdown(order.meaning)}`}`,
    );
  if (code?.meaning !== undefined) parts.push(termMarkdown(code.code, code.meaning));
  if (line.date !== undefined) parts.push(`Declassification on ${line.date}`);
  return parts.length === 0 ? undefined : { markdown: parts.join("\n\n"), stretch };
}

/** How the vocabulary may name the code: `GDS`, `DECL: OADR`, or DECL with a date or an event. */
export function codesOf({ code, date, event }: ExecutiveOrderLine): readonly string[] {
  if (code === undefined) return [];
  if (date !== undefined) return [code, `${code}: (date)`];
  return event === undefined ? [code] : [`${code}: ${event}`, `${code}: (event)`];
}
