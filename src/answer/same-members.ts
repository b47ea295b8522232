/** Whether two sets hold the same. */
export function haveSameMembers<Member>(some: ReadonlySet<Member>, others: ReadonlySet<Member>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}
