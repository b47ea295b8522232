import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Env, InferenceSession, InferenceSessionFactory, TensorConstructor } from "onnxruntime-common";
import { packageFolder } from "../configuration/package-folder.ts";

/** What both builds of ONNX Runtime offer. */
interface Onnx {
  readonly InferenceSession: InferenceSessionFactory;
  readonly Tensor: TensorConstructor;
  readonly env: Env;
}

export type RuntimeName = "native" | "wasm";

export interface Runtime {
  readonly name: RuntimeName;
  readonly Tensor: TensorConstructor;
  open(model: string): Promise<InferenceSession>;
}

/** Opens `onnxruntime-node` where it is installed, else the WebAssembly that the build copied. */
export async function openRuntime(name?: RuntimeName): Promise<Runtime> {
  const native = name === "wasm" ? undefined : await importNative();
  if (native !== undefined) return native;
  return importWasm();
}

/** Options for one thread, since the other cores are for answers. */
const oneThread = { intraOpNumThreads: 1, interOpNumThreads: 1 };

async function importNative(): Promise<Runtime | undefined> {
  // Without this, the native library sends its makers data on its use over the network.
  process.env["ORT_DISABLE_TELEMETRY"] = "1";
  try {
    const { InferenceSession, Tensor } = createRequire(import.meta.url)("onnxruntime-node") as Onnx;
    return { name: "native", Tensor, open: (model) => InferenceSession.create(model, oneThread) };
  } catch {
    // It is not installed, or not for this system.
    return undefined;
  }
}

/** The folder into which the build copies the WebAssembly. */
const wasmFolder = join(packageFolder, "dist", "onnxruntime");

async function importWasm(): Promise<Runtime> {
  const loader = pathToFileURL(join(wasmFolder, "ort.wasm.bundle.min.mjs")).href;
  const { InferenceSession, Tensor, env } = (await import(loader)) as Onnx;
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = Uint8Array.from(readFileSync(join(wasmFolder, "ort-wasm-simd-threaded.wasm"))).buffer;
  return {
    name: "wasm",
    Tensor,
    // With fewer optimizations a model loads faster, and answers as fast.
    open: (model) => InferenceSession.create(readFileSync(model), { graphOptimizationLevel: "basic" }),
  };
}
