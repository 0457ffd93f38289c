"use client";

// Only the browser can ask again by itself without losing the place; where scripts are off, the page is loaded anew.

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_500;

export function Refresh(): null {
  const router = useRouter();
  useEffect(() => {
    const asking = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(asking);
  }, [router]);
  return null;
}
