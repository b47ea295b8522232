import { createHmac } from "node:crypto";

export interface Delivery {
  readonly url: string;
  readonly secret: string;
  /** The time of the signature, in seconds since 1970; now by default. */
  readonly at?: number;
  /** Further headers, such as those of a retry. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Calls the app as Slack does over HTTP, with a signature: events as JSON, commands as a form, interactions as JSON in a form.
 */
export function deliverSigned(type: string, payload: unknown, to: Delivery): Promise<Response> {
  const json = JSON.stringify(payload);
  const isEvent = type === "events_api";
  const fields = type === "slash_commands" ? (payload as Record<string, string>) : { payload: json };
  const body = isEvent ? json : new URLSearchParams(fields).toString();
  const timestamp = String(to.at ?? Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", to.secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return fetch(to.url, {
    method: "POST",
    body,
    headers: {
      "content-type": isEvent ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
      ...to.headers,
    },
  });
}
