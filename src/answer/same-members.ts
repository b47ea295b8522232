/** Whether two sets have the same members. */
export function haveSameMembers<Member>(some: ReadonlySet<Member>, others: ReadonlySet<Member>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}
