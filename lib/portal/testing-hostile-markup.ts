import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/**
 * Texts that try to run a script in whatever shows them: those of the Big List of Naughty Strings that look like
 * markup, and one of each class of OWASP's "XSS Filter Evasion Cheat Sheet" in words of our own. All call `alert`.
 */
export function hostileMarkup(): string[] {
  const file = "../../node_modules/big-list-of-naughty-strings/blns.json";
  const strings = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, file), "utf8")));
  return [...strings.filter((text) => /<|javascript:|\bon\w+=/i.test(text)), ...evasions];
}

const evasions = [
  "<SCRIPT SRC=https://evil.example/a.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<<script>alert(1);//<</script>",
  "<script/x>alert(1)</script\t\n>",
  "<IMG SRC=`javascript:alert(1)`>",
  '<img src="x:x" onerror=alert(1)//',
  '<img """><script>alert(1)</script>">',
  '<img src=x onerror="&#97;lert(1)">',
  '<img src="https://a.example/x.png" onload=alert(1) style="x:y">',
  "<img src=x: onerror\u000b=alert(1)>",
  '<a href="jav&#x09;ascript:alert(1)">tab</a>',
  '<a href="jav&#x0A;ascript:alert(1)">line</a>',
  '<a href=" &#14;  javascript:alert(1)">control</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;:alert(1)">entities</a>',
  '<a href="javascript&colon;alert(1)">named</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">data</a>',
  '<a href="vbscript:msgbox(1)">vb</a>',
  '<a href="//evil.example" target=_top>other</a>',
  "<a href=https://a.example onclick=alert(1) onfocus=alert(1) autofocus tabindex=1>on</a>",
  "[link](javascript:alert(1))",
  "[link](<java\nscript:alert(1)>)",
  '[link](https://a.example "x\\" onmouseover=\\"alert(1)")',
  "![picture](javascript:alert(1))",
  '![x](https://a.example/"onerror="alert(1))',
  "<javascript:alert(1)>",
  "[a]: javascript:alert(1)\n\n[a]",
  "<svg onload=alert(1)>",
  "<svg><script>alert&#40;1&#41;</script></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text x=20 y=20>x</text></a></svg>',
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  '<math href="javascript:alert(1)">x</math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  "<object data='data:text/html,<script>alert(1)</script>'></object>",
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<button form=x formaction="javascript:alert(1)">x</button>',
  "<input autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<audio src=x onerror=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  "<body onload=alert(1)>",
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="https://evil.example/a.css">',
  "<style>@import 'https://evil.example/a.css'; *{x:expression(alert(1))}</style>",
  '<div style="background:url(javascript:alert(1));position:fixed;inset:0">over</div>',
  '<p id="__next" class="fixed inset-0" name=body>clobber</p>',
  "<template><script>alert(1)</script></template>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  "<textarea><img title='</textarea><script>alert(1)</script>'></textarea>",
  "<title><img src=x onerror=alert(1)></title>",
  "<xmp><img src=x onerror=alert(1)></xmp>",
  "<plaintext/onmouseover=alert(1)>x</plaintext>".replace("plaintext", "listing"),
  "<!--><script>alert(1)</script-->",
  "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
  "<?xml version='1.0'?><script>alert(1)</script>",
  "<x onclick=alert(1) contenteditable>custom</x>",
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">',
  "<isindex type=image src=1 onerror=alert(1)>",
  "```\n<script>alert(1)</script>\n```",
  "`<img src=x onerror=alert(1)>`",
];
