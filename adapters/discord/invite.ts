import { OAuth2Scopes, PermissionsBitField } from "discord.js";
import { botPermissions } from "./permissions.ts";

/** Returns the address at which the manager of a server can add the app to it. */
export function inviteLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(" "),
    permissions: PermissionsBitField.resolve([...botPermissions]).toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
