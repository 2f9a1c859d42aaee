/** The text of a problem report: versions and settings, and nothing of any document. */

/** What a report tells. */
export interface ProblemFacts {
  readonly extensionVersion: string;
  /** As the server says it; nothing where it does not answer. */
  readonly serverVersion: string | undefined;
  readonly editor: string;
  readonly editorVersion: string;
  /** `desktop`, `web` or the host's own name. */
  readonly host: string;
  /** `linux x64`, or what the browser calls itself. */
  readonly system: string;
  /** Of the document in front: its language and how long it is, but no name and no text. */
  readonly document: { readonly language: string; readonly lines: number } | undefined;
  /** The settings that are not as they were at first, by name. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The report in Markdown, with room for what the user has to say. */
export function problemReport(facts: ProblemFacts, issuesUrl: string): string {
  const { document, settings } = facts;
  return `# Problem with Cablegram

Please say what you did, what happened, and what you expected. A short passage with which it happens helps most, if you may share it.


Nothing is sent by itself: copy this text to ${issuesUrl}

## Versions

- Cablegram ${facts.extensionVersion}, server ${facts.serverVersion ?? "not running"}
- ${facts.editor} ${facts.editorVersion}, ${facts.host}
- ${facts.system}
- ${document === undefined ? "no document in front" : `document of language ${document.language}, ${document.lines} lines`}

## Settings that were changed

\`\`\`json
${JSON.stringify(settings, undefined, 2)}
\`\`\`
`;
}
