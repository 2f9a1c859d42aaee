/*
 * Who publishes Cablegram and where it lives.
 * All values are PLACEHOLDERS until the owner names the real ones.
 * Change them here and in package.json, which cannot import them; test/house.test.ts compares the two.
 */

/** The publisher's identifier in the extension marketplaces (placeholder). */
export const publisher = "cablegram";

/** The address of the public repository, without a slash at its end (placeholder). */
export const repositoryUrl = "https://github.com/cablegram/cablegram";

/** The folder of the rule pages; a rule's code and ".md" complete the address (placeholder). */
export const ruleDocumentationUrl = `${repositoryUrl}/blob/main/docs/rules/`;

/** The publisher's addresses of published volumes; identifier, slash, `d` and number complete one. */
export const publishedVolumesUrl = "https://history.state.gov/historicaldocuments/";
