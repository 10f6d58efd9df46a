import { describe, expect, it } from "vitest";
import { isWellFormedXml } from "./xml";

describe("isWellFormedXml", () => {
  it.each([
    "<a/>",
    '<?xml version="1.0" encoding="UTF-8"?>\n<a x="1" y=\'2\'>t &amp; &#10; &#x1F600;<b/><!-- c --><![CDATA[ < & ]]></a>\n',
    "<ns:a xmlns:ns='urn:x'><ns:b>ü</ns:b></ns:a>",
    "<?style sheet?><a ></a >",
    "<a b = '>'/>",
  ])("accepts %s", (text) => expect(isWellFormedXml(text)).toBe(true));

  it.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "</a>",
    "<a/><b/>",
    "<a/>text",
    "<a><b></a></b>",
    "<a x=1/>",
    "<a x='1' x='2'/>",
    "<a x='1'y='2'/>",
    "<a x='<'/>",
    "<a>&nbsp;</a>",
    "<a x='&'/>",
    "<a>]]></a>",
    "<a><!-- -- --></a>",
    "<a><!-- x</a>",
    "<![CDATA[x]]><a/>",
    "<a/></a>",
    "</a x='1'>",
    "<a></a/>",
    "<a",
    "<?xml?",
    "<? xml?><a/>",
    '<a><?xml version="1.0"?></a>',
    "<!DOCTYPE a><a/>",
  ])("refuses %s", (text) => expect(isWellFormedXml(text)).toBe(false));
});
