/**
 * The groups in which the header of a cable after 1979 is shown: its lines are many, and a reader
 * looks for the addressees or the subject. The groups follow the order of the lines.
 */
import type { HeaderFieldName, HeaderFieldPart } from "../parse/nodes.ts";
import type { CableDocument } from "../resolve/document.ts";

export interface HeaderGroup {
  readonly name: string;
  /** Fields that follow one another; at least two. */
  readonly fields: readonly HeaderFieldPart[];
}

const GROUP_NAMES: Readonly<Partial<Record<HeaderFieldName, string>>> = {
  transmissionId: "Transmission",
  routing: "Transmission",
  originator: "Transmission",
  securityWarning: "Transmission",
  dateTimeGroup: "Transmission",
  from: "Addressees",
  to: "Addressees",
  info: "Addressees",
  exempted: "Addressees",
  banner: "Classification and E.O.",
  caption: "Classification and E.O.",
  executiveOrder: "Classification and E.O.",
  tags: "Subject and references",
  subject: "Subject and references",
  reference: "Subject and references",
};

/** The groups of a cable's header lines in order; none for a cable of the archive's form. */
export function headerGroups({ bindings, parts }: CableDocument): readonly HeaderGroup[] {
  if (bindings.form !== "later") return [];
  const runs: { name: string | undefined; section: number; fields: HeaderFieldPart[] }[] = [];
  for (const field of parts.fields) {
    const name = GROUP_NAMES[field.name];
    const last = runs.at(-1);
    if (last !== undefined && last.name === name && last.section === field.section)
      last.fields.push(field);
    else runs.push({ name, section: field.section, fields: [field] });
  }
  return runs.flatMap(({ name, fields }) =>
    name === undefined || fields.length < 2 ? [] : [{ name, fields }],
  );
}
