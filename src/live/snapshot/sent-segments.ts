import { type BytesPlace, bytesAt } from "../../knowledge/bytes.ts";
import { SectionIndex } from "../../search/section-index.ts";
import type { Segment, SegmentContent } from "../../search/segment.ts";
import { blockOf, fromBlock } from "./segment-block.ts";
import type { Block } from "./shared-block.ts";

/** A segment as sent to another thread: its block is shared memory, and only the parts that change are copied. */
export interface SentSegment extends Omit<Segment, "content"> {
  /** Identifies the content among all that one sender sends. */
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

/**
 * Rebuilds an index from sent segments. It reuses the content objects of segments that it received before, so that
 * caches keyed by content stay valid.
 */
export class SegmentReceiver {
  private contents: ReadonlyMap<number, SegmentContent> = new Map();

  /** @throws the file system's error when the stored documents cannot be opened */
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
