import type { SourceRef } from "./views/source.ts";

/** Outlets, each counted once, and independent origins: outlets that reprint one release are one origin. */
export function countOrigins(sources: readonly Pick<SourceRef, "id" | "publisher" | "origin">[]): {
  outlets: number;
  origins: number;
} {
  return {
    outlets: new Set(sources.map((source) => source.publisher.text)).size,
    origins: new Set(sources.map((source) => source.origin?.id ?? source.id)).size,
  };
}
