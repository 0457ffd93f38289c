/** How the server answers what a form sent, to a script. The fields that were sent are kept in every case but the last two. */
export type SaveAnswer =
  | {
      result: "saved";
      id: number;
      revision: number;
      /** The time by the clock of the record, e.g. «14:32». */
      at: string;
      /** The id of the place in the form where the work goes on. */
      focus?: string;
      /** Another address where it goes on. */
      go?: string;
    }
  /** Kept, and not sent for review: the form says why. */
  | { result: "problems"; id: number; revision: number; at: string }
  /** Somebody saved other words meanwhile, or the draft was closed: these are kept in a draft of their own. */
  | { result: "beside"; id: number }
  | { result: NotKept };

/**
 * Why nothing was kept. Who is signed out may sign in and send it again; `unavailable`: the record cannot be written at
 * the moment, and it can be sent again later.
 */
export type NotKept = "signed-out" | "not-allowed" | "unreadable" | "too-large" | "gone" | "unavailable";
