/** Discord's HTTP response to a call. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export const missingPermissions: Reply = { status: 403, body: { message: "Missing Permissions", code: 50013 } };
export const unknownMessage: Reply = { status: 404, body: { message: "Unknown Message", code: 10008 } };

export function invalid(reason: string): Reply {
  return {
    status: 400,
    body: { message: "Invalid Form Body", code: 50035, errors: { _errors: [{ code: "INVALID", message: reason }] } },
  };
}
