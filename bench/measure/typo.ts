/** Makes one typo in the longest word of a question: two letters swapped, one lost, one doubled, or one replaced. */
export function withTypo(question: string, random: () => number): string {
  const words = [...question.matchAll(/\p{L}+/gu)];
  const longest = words.reduce<RegExpExecArray | undefined>(
    (best, word) => (best === undefined || word[0].length > best[0].length ? word : best),
    undefined,
  );
  if (longest === undefined || longest[0].length < 3) return question;
  const [word] = longest;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const slips = [
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
  ];
  const slip = slips[Math.floor(random() * slips.length)] as string;
  return question.slice(0, longest.index) + slip + question.slice(longest.index + word.length);
}
