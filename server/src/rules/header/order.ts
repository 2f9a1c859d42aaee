import type { HeaderFieldName, HeaderFieldPart } from "../../parse/nodes.ts";
import { type Stretch, toStretch } from "../../parse/place.ts";
import { type CableDocument, textIn } from "../../resolve/document.ts";
import { risingSequence } from "../../resolve/pages/risingSequence.ts";
import type { CableRule, Fix } from "../rule.ts";

export const headerOrder: CableRule = {
  code: "header/order",
  severity: "warning",
  summary: "The lines E.O., TAGS and SUBJ are not in this order",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const fields = orderedFields(document);
    const kept = risingSequence(
      fields.map(({ name }) => ORDER.indexOf(name)),
      false,
    );
    // One line in the place of another makes two that are out of order; the one that is farther
    // from its place is reported.
    const wrong = fields.filter((_, i) => !kept.includes(i));
    const sorted = inOrder(fields);
    const distance = (field: HeaderFieldPart) =>
      Math.abs(fields.indexOf(field) - sorted.indexOf(field));
    const [field] = wrong.sort((a, b) => distance(b) - distance(a));
    const neighbour = fields.find((other) => field && contradicts(fields, field, other));
    if (field === undefined || neighbour === undefined) return;
    const isLate = fields.indexOf(neighbour) < fields.indexOf(field);
    const [name, other] = [labelOf(document, field), labelOf(document, neighbour)];
    report({
      stretch: labelStretch(field),
      message: `${name} stands ${isLate ? "after" : "before"} ${other}; the order E.O., TAGS, SUBJ was expected`,
      fixes: orderFix(document, fields),
      related: [{ message: `The line ${other}`, stretch: labelStretch(neighbour) }],
      waitsFor: "after",
    });
  },
};

/** 361 of 361 cables have those of these lines that they have in this order (cable-format 1.1). */
const ORDER: readonly HeaderFieldName[] = ["executiveOrder", "tags", "subject"];

/** The first line of each name. */
function orderedFields({ parts }: CableDocument): readonly HeaderFieldPart[] {
  const first = ORDER.flatMap((name) => parts.fields.find((field) => field.name === name) ?? []);
  return parts.fields.filter((field) => first.includes(field));
}

function inOrder(fields: readonly HeaderFieldPart[]): readonly HeaderFieldPart[] {
  return [...fields].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
}

function contradicts(
  fields: readonly HeaderFieldPart[],
  field: HeaderFieldPart,
  other: HeaderFieldPart,
): boolean {
  const isBefore = fields.indexOf(other) < fields.indexOf(field);
  return isBefore === ORDER.indexOf(field.name) < ORDER.indexOf(other.name) && field !== other;
}

function labelStretch({ landmark, start }: HeaderFieldPart): Stretch {
  const columns =
    landmark !== undefined && "labelColumns" in landmark ? landmark.labelColumns : undefined;
  return columns === undefined
    ? { start, end: start }
    : toStretch({ line: start.line, ...columns });
}

function labelOf({ lines }: CableDocument, field: HeaderFieldPart): string {
  return textIn(lines, labelStretch(field));
}

/** Each line in the place of the one that should not stand there. */
function orderFix(document: CableDocument, fields: readonly HeaderFieldPart[]): readonly Fix[] {
  const sorted = inOrder(fields);
  const stretches = fields.map(wholeStretch);
  return [
    {
      title: "Put the lines E.O., TAGS and SUBJ in order",
      isSafe: false,
      isPreferred: true,
      edits: stretches.flatMap((stretch, i) => {
        const own = sorted[i];
        if (own === undefined || own === fields[i]) return [];
        return [{ stretch, newText: textIn(document.lines, wholeStretch(own)) }];
      }),
    },
  ];
}

/** From the label to the end of the value. */
function wholeStretch(field: HeaderFieldPart): Stretch {
  const { start } = labelStretch(field);
  const last = field.pieces.at(-1);
  return {
    start,
    end: last === undefined ? labelStretch(field).end : { line: last.line, column: last.end },
  };
}
