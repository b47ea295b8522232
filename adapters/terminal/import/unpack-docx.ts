import { strFromU8, unzipSync, zipSync } from "fflate";
import { InputError } from "../../../src/index.ts";

/** Most MiB to which the text of a document may unpack. */
const mostMebibytes = 32;
/** Most parts of one document. */
const mostParts = 1_000;

/**
 * Returns the parts of a DOCX that hold text, as a ZIP file without compression, so that no part unpacks to more than it says.
 * @throws InputError when the file is no DOCX, or unpacks to too much
 */
export function unpackDocx(bytes: Uint8Array): { readonly parts: Buffer; readonly core: string } {
  const parts = unpacked(bytes);
  if (parts["[Content_Types].xml"] === undefined) {
    throw new InputError("it is no DOCX, whatever its name is; open it and save it as DOCX");
  }
  const core = parts["docProps/core.xml"];
  return { parts: Buffer.from(zipSync(parts, { level: 0 })), core: core === undefined ? "" : strFromU8(core) };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  // The signature of old Office files, which also wrap encrypted new ones.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new InputError("it is encrypted or an old .doc; save it as DOCX without a password");
  }
  let size = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        size += originalSize;
        count++;
        if (size > mostMebibytes * 2 ** 20 || count > mostParts) {
          throw new InputError(`its text unpacks to more than ${mostMebibytes} MiB or ${mostParts} parts; divide it`);
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("it is no DOCX or was cut; save or download it anew", { cause: error });
  }
}
