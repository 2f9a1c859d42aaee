/** The identifier to which a link of the reading view to another document of the file leads: this and its number. */
export const DOCUMENT_LINK = "document-";
