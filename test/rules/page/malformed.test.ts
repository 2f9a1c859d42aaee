import { malformed } from "../../../server/src/rules/page/malformed.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(malformed, {
  type: "memo",
  valid: [
    "The plan [Page 172] was approved.",
    "[Page XIV]\n\nThe plan [Page [1]] was approved.",
    "The plan [\\[Page 170\\]](#page_170) was [[Page 171]](#) approved.",
    "The plan (see Page 172 of the report) was approved [pages 3–5 not declassified].",
    "The plan [Page 3 of the report was lost] was approved.",
    { name: "sums and prices", text: "It cost [p12] and [P3] more." },
  ],
  invalid: [
    {
      text: "The plan «[Pge 172]» was approved.",
      fixed: "The plan [Page 172] was approved.",
      message: "The page marker [Pge 172] does not have the usual form; [Page 172] was expected",
      isSafe: false,
    },
    { text: "The plan «[page 172]» was.", fixed: "The plan [Page 172] was." },
    { text: "The plan «[Pg. 172]» was.", fixed: "The plan [Page 172] was." },
    { text: "The plan «[Page172]» was.", fixed: "The plan [Page 172] was." },
    {
      text: "The plan [Page «l72»] was.",
      fixed: "The plan [Page 172] was.",
      message: "The page number l72 has a letter in the place of a digit; 172 was expected",
    },
    { text: "The plan [Page «I7O»] was.", fixed: "The plan [Page 170] was." },
    {
      text: "The plan «[Page 172» was approved.",
      fixed: "The plan [Page 172] was approved.",
      isSafe: true,
    },
    {
      text: "«[Page 172»\n\nThe plan was approved.",
      fixed: "[Page 172]\n\nThe plan was approved.",
    },
    { text: "The plan «[Page 172)» was.", fixed: "The plan [Page 172] was.", isSafe: true },
    { text: "The plan «Page 172]» was.", fixed: "The plan [Page 172] was.", isSafe: true },
    { text: "The plan «(Page 172]» was.", fixed: "The plan [Page 172] was.", isSafe: true },
    {
      name: "two slips in one marker",
      text: "The plan «[Pge l72» was.",
      fixed: "The plan [Page 172] was.",
      isSafe: false,
    },
    { text: "It «[\\[Pge 170\\]](#)» was.", fixed: "It [\\[Page 170\\]](#) was." },
  ],
});

const others = "PAGE 01 LA PAZ 00963\n\n1. ONE\n\nPAGE 02 LA PAZ 00963\n\nTWO\n\n";

describeRule(malformed, {
  type: "cable",
  valid: [
    others,
    `${others}PAGE 03 LA PAZ 00963 01 OF 02 131932Z\n\nTHREE`,
    `${others}PAGE STORIES CONCLUDED THE REVIEW.`,
    `${others}PAGE 3 OF THE REPORT FROM LA PAZ 00963 IS LOST.`,
    { name: "a page line over two lines", text: "PAGE 01\nSTATE 139375\n\nPAGE 02\nSTATE 139375" },
  ],
  invalid: [
    {
      text: `${others}PAGE «O3» LA PAZ 00963\n\nTHREE`,
      fixed: `${others}PAGE 03 LA PAZ 00963\n\nTHREE`,
      message: "The page number O3 does not have two digits; 03 was expected",
    },
    { text: `${others}PAGE «3» LA PAZ 00963`, fixed: `${others}PAGE 03 LA PAZ 00963` },
    {
      text: `${others}PAGE«03» LA PAZ 00963`,
      fixed: `${others}PAGE 03 LA PAZ 00963`,
      isSafe: true,
    },
    {
      text: `${others}«PAGF» 03 LA PAZ 00963`,
      fixed: `${others}PAGE 03 LA PAZ 00963`,
      message: "The page line begins with PAGF; PAGE 03 was expected",
    },
    { text: `${others}«Page» 03 LA PAZ 00963`, fixed: `${others}PAGE 03 LA PAZ 00963` },
    {
      text: `${others}«PAGE LA PAZ 00963»\n\nTHREE`,
      fixed: `${others}PAGE 03 LA PAZ 00963\n\nTHREE`,
      message: "The page line has no page number; 03 was expected after PAGE",
    },
    {
      name: "the message number left out",
      text: `${others}«PAGE 03 LA PAZ 131932Z»\n\nTHREE`,
      fixed: `${others}PAGE 03 LA PAZ 00963 131932Z\n\nTHREE`,
      message: "The page line has no message number; 00963 was expected",
    },
    {
      name: "the station left out",
      text: `${others}«PAGE 03 00963 131932Z»\n\nTHREE`,
      fixed: `${others}PAGE 03 LA PAZ 00963 131932Z\n\nTHREE`,
      message: "The page line has no station; LA PAZ was expected",
    },
  ],
});
