import type { Permission } from "../lib/staff.ts";

/** Who asks. A disabled member still has the cookie of a session. */
export const PEOPLE = ["nobody", "editor", "publisher", "admin", "disabled"] as const;
export type Person = (typeof PEOPLE)[number];

/** `in`: the page, or what the action says to what was sent. */
export type Met = "in" | "sign-in" | "refused";

/** What a place asks for: a permission, or nothing. */
type Needs = Permission | "nothing";

/** The permission matrix: what each person meets at a place that asks for this. */
export const MEETS: Record<Needs, Record<Person, Met>> = {
  nothing: { nobody: "in", editor: "in", publisher: "in", admin: "in", disabled: "in" },
  account: { nobody: "sign-in", editor: "in", publisher: "in", admin: "in", disabled: "sign-in" },
  edit: { nobody: "sign-in", editor: "in", publisher: "in", admin: "in", disabled: "sign-in" },
  publish: { nobody: "sign-in", editor: "refused", publisher: "in", admin: "in", disabled: "sign-in" },
  administer: { nobody: "sign-in", editor: "refused", publisher: "refused", admin: "in", disabled: "sign-in" },
};

/**
 * What a place asks for, what is sent to it, whether it leads to signing in whoever was let in, as signing out does, and
 * whether it is an action that takes the form and no state before it.
 */
export type Place = { needs: Needs; fields?: Record<string, string>; signsOut?: true; formAlone?: true };

/** Every page of the desk and of signing in, by its folder under app/. A page without a row here fails. */
export const DESK_PAGES: Record<string, Place> = {
  "/sign-in": { needs: "nothing" },
  "/sign-in/code": { needs: "nothing" },
  "/sign-in/link/[token]": { needs: "nothing" },
  "/staff": { needs: "edit" },
  "/staff/account": { needs: "account" },
  "/staff/account/factor": { needs: "account" },
  "/staff/accounts": { needs: "administer" },
  "/staff/accounts/[id]": { needs: "administer" },
  "/staff/batches/[batch]": { needs: "edit" },
  "/staff/changes": { needs: "edit" },
  "/staff/changes/[seq]": { needs: "edit" },
  "/staff/drafts/[draft]": { needs: "edit" },
  "/staff/drafts/[draft]/review": { needs: "edit" },
  "/staff/drafts/new": { needs: "edit" },
  "/staff/joiners/new": { needs: "edit" },
  "/staff/organisations": { needs: "edit" },
  "/staff/people": { needs: "edit" },
  "/staff/reader": { needs: "edit" },
  "/staff/reader/[id]": { needs: "edit" },
  "/staff/reader/table": { needs: "edit" },
  "/staff/reader/table/[id]": { needs: "edit" },
  "/staff/refused": { needs: "nothing" },
  "/staff/reports": { needs: "edit" },
  "/staff/settings": { needs: "administer" },
  "/staff/setup": { needs: "administer" },
};

/** Every action, by its file under app/ and its name. An action without a row here fails. */
export const ACTIONS: Record<string, Place> = {
  "[locale]/report/actions.ts reportAction": { needs: "nothing" },
  "sign-in/actions.ts codeAction": { needs: "nothing" },
  "sign-in/actions.ts linkAction": { needs: "nothing" },
  "sign-in/actions.ts signInAction": { needs: "nothing" },
  "staff/account/actions.ts aboutMeAction": { needs: "account" },
  "staff/account/actions.ts endSessionAction": { needs: "account", formAlone: true },
  "staff/account/actions.ts passwordAction": { needs: "account" },
  "staff/account/actions.ts signOutAction": { needs: "account", signsOut: true },
  "staff/account/actions.ts signOutEverywhereAction": { needs: "account", signsOut: true },
  "staff/account/factor/actions.ts endFactorAction": { needs: "account" },
  "staff/account/factor/actions.ts renewCodesAction": { needs: "account" },
  "staff/account/factor/actions.ts setUpAction": { needs: "account" },
  "staff/accounts/actions.ts closeAction": { needs: "administer" },
  "staff/accounts/actions.ts inviteAction": { needs: "administer" },
  "staff/accounts/actions.ts linkForAction": { needs: "administer" },
  "staff/accounts/actions.ts roleAction": { needs: "administer" },
  "staff/batches/[batch]/actions.ts approveBatchAction": { needs: "publish", formAlone: true },
  "staff/batches/[batch]/actions.ts discardBatchAction": { needs: "edit", formAlone: true },
  "staff/batches/[batch]/actions.ts publishBatchAction": { needs: "publish", formAlone: true },
  "staff/batches/[batch]/actions.ts publishOneAction": { needs: "publish", formAlone: true },
  "staff/batches/[batch]/actions.ts submitBatchAction": { needs: "edit", formAlone: true },
  "staff/batches/[batch]/actions.ts undoBatchAction": { needs: "edit", formAlone: true },
  "staff/changes/[seq]/actions.ts undoAction": { needs: "edit" },
  "staff/drafts/[draft]/review/actions.ts approveAction": { needs: "publish" },
  "staff/drafts/[draft]/review/actions.ts moveAction": { needs: "edit" },
  "staff/drafts/[draft]/review/actions.ts planAction": { needs: "publish" },
  "staff/drafts/[draft]/review/actions.ts publishAction": { needs: "publish" },
  "staff/drafts/[draft]/review/actions.ts returnAction": { needs: "publish" },
  "staff/drafts/[draft]/review/actions.ts submitAction": { needs: "edit" },
  "staff/drafts/[draft]/review/actions.ts unplanAction": { needs: "publish" },
  "staff/reader/[id]/actions.ts acceptAllAction": { needs: "edit", formAlone: true },
  "staff/reader/[id]/actions.ts addAction": { needs: "edit", formAlone: true },
  "staff/reader/[id]/actions.ts decideAction": { needs: "edit", formAlone: true },
  "staff/reader/[id]/actions.ts layAsideAction": { needs: "edit", formAlone: true },
  "staff/reader/[id]/actions.ts makeBatchAction": { needs: "edit", formAlone: true },
  "staff/reader/[id]/actions.ts readAgainAction": { needs: "edit", formAlone: true },
  "staff/reader/[id]/actions.ts sourceAction": { needs: "edit", formAlone: true },
  "staff/reader/paste-action.ts pasteAction": { needs: "edit" },
  "staff/reader/table/[id]/actions.ts columnsAction": { needs: "edit", formAlone: true },
  "staff/reader/table/[id]/actions.ts layTableAsideAction": { needs: "edit", formAlone: true },
  "staff/reader/table/[id]/actions.ts makeTableAction": { needs: "edit", formAlone: true },
  "staff/reader/table/[id]/actions.ts manyRowsAction": { needs: "edit", formAlone: true },
  "staff/reader/table/[id]/actions.ts rowAction": { needs: "edit", formAlone: true },
  "staff/reader/table/[id]/actions.ts sharedAction": { needs: "edit", formAlone: true },
  "staff/reader/table/[id]/actions.ts tableSourceAction": { needs: "edit", formAlone: true },
  "staff/reports/actions.ts answerAction": { needs: "edit" },
  "staff/settings/actions.ts settingsAction": { needs: "administer" },
  "staff/setup/actions.ts beginAction": { needs: "administer" },
};

/** Every method of a route handler that is the desk's or changes something. */
export const DESK_ROUTES: Record<string, Place> = {
  "GET /staff/drafts/search": { needs: "edit" },
  "GET /staff/reader/table/read": { needs: "edit" },
  "POST /staff/drafts/save": { needs: "edit" },
  "POST /staff/reader/table/read": { needs: "edit" },
};
