import { messageNumberAttribute } from "../../../server/src/rules/message-number/attribute.ts";
import { describeRule } from "../../support/rules.ts";

interface Numbers {
  readonly pages?: readonly string[];
  readonly banner?: string;
  readonly number?: string;
  readonly year?: string;
  readonly from?: string;
}

/** A record with its station and number in all places. */
function record({ pages, banner, number, year = "74", from }: Numbers = {}): string {
  const [first, ...rest] = pages ?? ["HELSIN 00421"];
  return `Message Text

PAGE 01 ${first} 121502Z
R 121430Z MAR ${year}
FM ${from ?? "AMEMBASSY HELSINKI"}
TO SECSTATE WASHDC 1873

${banner ?? "UNCLAS HELSINKI 421"}

1. THE CHARTS HAVE ARRIVED.
${rest.map((origin, i) => `\nPAGE 0${i + 2} ${origin} 121502Z\n\nTHEY ARE NEW.\n`).join("")}
NNN

Message Attributes

Document Number: ${number ?? "1974HELSIN00421"}
Type: TE
`;
}

describeRule(messageNumberAttribute, {
  valid: [
    record(),
    { name: "no number", text: record({ number: "n/a" }) },
    {
      name: "blanks of the station are left out",
      text: record({
        pages: ["NEW DE 01234"],
        banner: "UNCLAS NEW DELHI 1234",
        number: "1974NEWDE01234",
        from: "AMEMBASSY NEW DELHI",
      }),
    },
    {
      name: "a mission",
      text: record({
        pages: ["USUN N 04608"],
        banner: "UNCLAS USUN NEW YORK 04608",
        number: "1974USUNN04608",
        from: "USMISSION USUN NEW YORK",
      }),
    },
    {
      name: "six digits of the Department",
      text: record({
        pages: ["STATE 004983"],
        banner: "UNCLAS STATE 004983",
        number: "1974STATE004983",
        from: "SECSTATE WASHDC",
      }),
    },
    { name: "the banner is wrong", text: record({ banner: "UNCLAS HELSINKI 422" }) },
    { name: "the page line is wrong", text: record({ pages: ["HELSIN 00422"] }) },
    { name: "the year is the business of another rule", text: record({ year: "75" }) },
    {
      name: "still being typed",
      text: `${record().split("Document Number")[0]}Document Number: 1974HELSIN004`,
    },
  ],
  invalid: [
    {
      text: record({ number: "1974HELSIN«00412»" }),
      fixed: record(),
      message: "The message number in Document Number is 00412, and the page lines have 00421",
      related: ["HELSIN 00421"],
    },
    { name: "a zero lost", text: record({ number: "1974HELSIN«0421»" }), fixed: record() },
    {
      name: "a letter in the number",
      text: record({ number: "1974HELSIN«OO421»" }),
      fixed: record(),
    },
    {
      text: record({ number: "1974«HELSIM»00421" }),
      fixed: record(),
      message: "The station in Document Number is HELSIM, and the page lines have HELSIN",
    },
    {
      name: "another station and number of the year",
      text: record({ number: "1974«OSLO00815»" }),
      fixed: record(),
    },
    {
      name: "the number of another cable",
      text: record({ number: "«1979OSLO00815»" }),
      fixed: record(),
      message:
        "Document Number is 1979OSLO00815, that of another cable; 1974HELSIN00421 was expected",
    },
    {
      name: "against a page line alone nothing decides",
      text: record({ banner: "UNCLAS", number: "1974HELSIN«00412»" }),
      hasFix: false,
    },
    {
      name: "page lines outnumber it",
      text: record({
        pages: ["HELSIN 00421", "HELSIN 00421"],
        banner: "UNCLAS",
        number: "1974HELSIN«00412»",
      }),
      hasFix: true,
    },
  ],
});
