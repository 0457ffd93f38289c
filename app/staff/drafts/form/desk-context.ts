"use client";

import { createContext, useContext } from "react";
import type { NotKept } from "@/lib/drafts/save-answer.ts";

export type SavingState = { is: "saved"; at: string | null } | { is: "typing" | "saving" | "offline" | NotKept };

/** What the parts of a form that run in the browser share: how saving stands, and pressing a button of the form. */
export type Desk = { state: SavingState; press(step: string): void };

const DeskContext = createContext<Desk>({ state: { is: "saved", at: null }, press: () => undefined });

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  return useContext(DeskContext);
}
