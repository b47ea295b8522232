import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { bareAddress } from "../../../adapters/git/address-credentials.ts";
import { GitSource } from "../../../adapters/git/git-source.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { GitHttpServer } from "./git-http-server.ts";
import { allProcesses, tellsOfProcesses } from "./processes-of.ts";
import { Repository } from "./repository.ts";

const limit = 60_000;
const tea = { "tea.md": "# Tea\n\nAt four.\n" };

/** Returns the text of all files below a folder. */
function textIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1")).join("\n");
}

/** Returns the environment of a user whose git is set to store all passwords that it is given. */
function home(): { readonly HOME: string; readonly PATH: string } {
  const folder = temporaryFolder({ ".gitconfig": "[credential]\n\thelper = store\n" });
  return { HOME: folder, PATH: process.env["PATH"] ?? "" };
}

describe.skipIf(!tellsOfProcesses)("a repository that asks for a password is pulled from", () => {
  it.each([
    { holds: "a name and a password", name: "bot", password: "hunter22", written: "bot:hunter22" },
    { holds: "signs that an address encodes", name: "bot", password: "p@ss/22%", written: "bot:p%40ss%2F22%25" },
    { holds: "a token alone", name: "ghp_token1", password: "", written: "ghp_token1" },
  ])(
    "and nobody else reads what the address holds: $holds",
    async ({ name, password, written }) => {
      const server = await GitHttpServer.open(new Repository(tea).url, name, password);
      const commands: string[] = [];
      server.onRequest = () => void commands.push(...allProcesses().map(({ command }) => command));
      const environment = home();
      const folder = join(temporaryFolder(), "clone");
      const source = new GitSource(
        { url: `http://${written}@127.0.0.1:${server.port}/server.git`, folder },
        environment,
      );
      await source.pull();
      expect(readdirSync(folder)).toContain("tea.md");
      expect(commands.filter((command) => command.includes(`127.0.0.1:${server.port}`))).not.toEqual([]);
      const secrets = [written, password === "" ? name : password];
      for (const secret of secrets) {
        expect(commands.filter((command) => command.includes(secret))).toEqual([]);
        expect(textIn(folder)).not.toContain(secret);
      }
      if (password !== "") expect(existsSync(join(environment.HOME, ".git-credentials"))).toBe(false);
    },
    limit,
  );

  it(
    "with the password of one's own helper, where the address holds a name alone",
    async () => {
      const server = await GitHttpServer.open(new Repository(tea).url, "bot", "kept-by-git");
      const environment = home();
      const kept = `http://other:wrong@127.0.0.1:${server.port}\nhttp://bot:kept-by-git@127.0.0.1:${server.port}\n`;
      writeFileSync(join(environment.HOME, ".git-credentials"), kept);
      const folder = join(temporaryFolder(), "clone");
      await new GitSource({ url: `http://bot@127.0.0.1:${server.port}/server.git`, folder }, environment).pull();
      expect(readdirSync(folder)).toContain("tea.md");
    },
    limit,
  );

  it(
    "and a server that it redirects to is not told",
    async () => {
      const other = await GitHttpServer.open(new Repository(tea).url, "bot", "hunter22");
      const first = createServer((request, response) => {
        response.writeHead(302, { location: `http://127.0.0.1:${other.port}${request.url}` }).end();
      });
      await new Promise<void>((resolve) => first.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void first.close());
      const { port } = first.address() as AddressInfo;
      const folder = join(temporaryFolder(), "clone");
      const source = new GitSource({ url: `http://bot:hunter22@127.0.0.1:${port}/server.git`, folder }, home());
      await expect(source.pull()).rejects.toThrow(/cannot be pulled/);
      expect(other.credentials).not.toEqual([]);
      expect(other.credentials.filter((one) => one !== undefined)).toEqual([]);
    },
    limit,
  );
});

describe("the address that git is given", () => {
  it.each([
    ["https://bot:secret1@host:8443/x.git", "https://host:8443/x.git", "no name and no password"],
    ["ssh://git:secret1@host/x.git", "ssh://git@host/x.git", "no password, which SSH does not take"],
    ["ssh://git@host/x.git", "ssh://git@host/x.git", "the name that SSH needs"],
    ["git@host:x.git", "git@host:x.git", "what is no address, as it is"],
    ["/srv/docs.git", "/srv/docs.git", "a path, as it is"],
  ])("of %s: %s (%s)", (url, address) => expect(bareAddress(url, {}).address).toBe(address));

  it("keeps the settings that the environment holds already", () => {
    const held = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "http.proxy", GIT_CONFIG_VALUE_0: "http://proxy" };
    expect(bareAddress("https://bot:secret1@host/x.git", held).environment).toMatchObject({
      ...held,
      ...{ GIT_CONFIG_COUNT: "3", GIT_CONFIG_KEY_1: "credential.https://host.helper", GIT_CONFIG_VALUE_1: "" },
    });
  });

  it("is refused without what it holds where it cannot be read", () => {
    expect(() => bareAddress("https://bot:secret1@host:port/x.git", {})).toThrow(
      "the address https://host:port/x.git cannot be read; check KNOWLEDGE_GIT_URL",
    );
  });
});
