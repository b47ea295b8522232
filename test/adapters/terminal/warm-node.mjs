// Runs built programs one after another, as new processes would, but for the libraries, which are loaded already.
let runs = 0;

process.on("message", async ({ file, args, env, cwd }) => {
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) {
    process[name].write = (chunk, ...rest) => {
      printed[name] += chunk;
      const callback = rest.find((one) => typeof one === "function");
      if (callback !== undefined) process.nextTick(callback);
      return true;
    };
  }
  process.argv = [process.argv[0], file, ...args];
  process.env = env;
  process.exitCode = undefined;
  process.chdir(cwd);
  runs += 1;
  await import(`${file}?${runs}`);
  process.chdir("/");
  process.send({ status: process.exitCode ?? 0, ...printed });
});
process.on("disconnect", () => process.exit());
