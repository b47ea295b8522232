import fc from "fast-check";

/** Texts that, when repeated, may make a pattern retry at every character; the first eight cover all kinds. */
export const repeated = [
  ...["*", "<@", " ", "a", "FooBar", "Aa. ", "\u0301\u0316", "what does "],
  ...["_", "~", "`", "<", "<@!", "<#", "<!", "<http:", "<mailto:", "<a:b", "</", ">", "> ", "&gt;", "&lt;"],
  ...[
    "\n",
    "\t",
    " *",
    "* ",
    ":a",
    " :a",
    "@",
    " @",
    "(",
    '"',
    "'",
    "’",
    '" ',
    ".",
    ". ",
    ",",
    "1,",
    "$",
    "-",
    "- ",
    "+ ",
    "1. ",
  ],
  ...["fooBar", "a.b", "a-", "a_", "AÉ", "é", "e\u0301", "\ufdfa", "🦀", "👩‍👩‍👧 ", "🇩🇪", "C++ ", "#", "%", "/"],
  ...[
    "how much ",
    "better ",
    "which a.",
    "what are the ",
    "tell me ",
    "why not ",
    "and ",
    "from ",
    "is it, ",
    "discord.gg ",
  ],
] as const;

const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), minLength: 1, maxLength: 12 });
const capital = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const everyday = fc.constantFrom(
  ..."how when why what is the company of rust go dropbox migrate cost compare or than list all safety".split(" "),
);
const addressed = fc.constantFrom(
  "<@U123>",
  "<@!123>",
  "<https://x.example/a|b>",
  "<#C1|x>",
  ":crab:",
  "<:a:1>",
  "a@b.example",
);

/** Generates texts of words, camel case, marks, mentions, addresses, emoji and combining marks, of `size` characters. */
export function hostileQuestion(size: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    ...[word, capital, everyday, addressed, fc.webUrl(), fc.string({ unit: "grapheme", maxLength: 20 })],
    fc.array(capital, { maxLength: 40 }).map((words) => words.join("")),
    fc.tuple(fc.constantFrom(...repeated), fc.integer({ min: 1, max: 500 })).map(([one, times]) => one.repeat(times)),
  );
  const separator = fc.constantFrom(" ", "", ", ", "? ", ". ", "-", "\n");
  return fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 60 }), separator)
    .map(([pieces, between]) => filledWith(pieces.join(between) + between, size));
}

/** Returns a text repeated up to `size` characters. */
export function filledWith(text: string, size: number): string {
  return (text || " ").repeat(Math.ceil(size / (text.length || 1))).slice(0, size);
}
