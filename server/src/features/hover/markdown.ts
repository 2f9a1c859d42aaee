/** Text of documents within Markdown: nothing in it may become a link, emphasis or markup. */

const SPECIAL = "\\`*_{}[]()<>#+-.!|~";

/** A text with every sign that Markdown knows escaped. */
export function escapeMarkdown(text: string): string {
  let escaped = "";
  for (const character of text)
    escaped += SPECIAL.includes(character) ? `\\${character}` : character;
  return escaped;
}

/** `**SHUM** Human rights`: a term in bold and what it means. */
export function termMarkdown(term: string, meaning: string): string {
  return `**${escapeMarkdown(term)}** ${escapeMarkdown(meaning)}`;
}

const LONGEST = 600;

/** A text cut to what a hover can show. */
export function excerpt(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …`;
}
