import { type BytesPlace, bytesAt } from "../../knowledge/bytes.ts";
import { SectionIndex } from "../../search/section-index.ts";
import type { Segment, SegmentContent } from "../../search/segment.ts";
import { blockOf, fromBlock } from "./segment-block.ts";
import type { Block } from "./shared-block.ts";

/** A segment on its way to another thread: its block is shared, only what changes of it is copied. */
export interface SentSegment extends Omit<Segment, "content"> {
  /** The same for the same content. */
  readonly key: number;
  readonly block: Block;
  readonly stored: BytesPlace;
}

export class SegmentSender {
  private readonly keys = new WeakMap<SegmentContent, number>();
  private count = 0;

  send({ segments }: SectionIndex): SentSegment[] {
    return segments.map(({ content, ...rest }) => {
      const key = this.keys.get(content) ?? this.count++;
      this.keys.set(content, key);
      return { ...rest, key, block: blockOf(content), stored: content.documents.bytes.place };
    });
  }
}

/** Keeps the content that it has, so that what was worked out for it lives on. */
export class SegmentReceiver {
  private contents: ReadonlyMap<number, SegmentContent> = new Map();

  /** @throws the file system's error when stored documents cannot be opened */
  receive(sent: readonly SentSegment[]): SectionIndex {
    const received = sent.map(({ key, block, stored, ...rest }) => ({
      key,
      ...rest,
      content: this.contents.get(key) ?? fromBlock(block, (length) => bytesAt(stored, length)),
    }));
    this.contents = new Map(received.map(({ key, content }) => [key, content]));
    return new SectionIndex(received);
  }
}
