import {
  ANY_ACCOUNT,
  ANY_REPORT,
  GOES_ON,
  OWN_ALONE,
  type Place,
  SECOND_PAIR_OF_EYES,
  TAKEN_UP,
} from "./desk-matrix.ts";

/** Every page of the desk and of signing in, by its folder under app/. A page without a row here fails. */
export const DESK_PAGES: Record<string, Place> = {
  "/sign-in": { needs: "nothing" },
  "/sign-in/code": { needs: "nothing" },
  "/sign-in/link/[token]": { needs: "nothing", thing: "link" },
  "/staff": { needs: "edit" },
  "/staff/account": { needs: "account" },
  "/staff/account/factor": { needs: "account" },
  "/staff/accounts": { needs: "administer" },
  "/staff/accounts/[id]": { needs: "administer", thing: "account" },
  "/staff/batches/[batch]": { needs: "edit", thing: "open batch" },
  "/staff/changes": { needs: "edit" },
  "/staff/changes/[seq]": { needs: "edit", thing: "change" },
  "/staff/drafts/[draft]": { needs: "edit", thing: "open draft" },
  "/staff/drafts/[draft]/review": { needs: "edit", thing: "open draft" },
  "/staff/drafts/new": { needs: "edit" },
  "/staff/joiners/new": { needs: "edit" },
  "/staff/organisations": { needs: "edit" },
  "/staff/people": { needs: "edit" },
  "/staff/reader": { needs: "edit" },
  "/staff/reader/[id]": { needs: "edit", thing: "reading" },
  "/staff/reader/table": { needs: "edit" },
  "/staff/reader/table/[id]": { needs: "edit", thing: "table" },
  "/staff/refused": { needs: "nothing" },
  "/staff/reports": { needs: "edit" },
  "/staff/settings": { needs: "administer" },
  "/staff/setup": { needs: "administer" },
};

const NEW_PASSWORD = { password: "four unrelated words here", again: "four unrelated words here" };

/** Why something is taken back. */
export const WHY = { class: "fact", reason: "Это другая организация." };

/** Every action, by its file under app/ and its name. An action without a row here fails. */
export const ACTIONS: Record<string, Place> = {
  "[locale]/report/actions.ts reportAction": {
    needs: "nothing",
    fields: { locale: "ru", page: "/ru", text: "Дата другая." },
  },
  "sign-in/actions.ts codeAction": { needs: "nothing", fields: { code: "000000" } },
  "sign-in/actions.ts linkAction": { needs: "nothing", fields: { token: "none", ...NEW_PASSWORD } },
  "sign-in/actions.ts signInAction": { needs: "nothing", fields: { email: "nobody@desk.example", password: "wrong" } },
  "staff/account/actions.ts aboutMeAction": { needs: "account", fields: { name: "Новое Имя", lang: "ru" } },
  "staff/account/actions.ts endSessionAction": { needs: "account", thing: "session", comes: OWN_ALONE },
  "staff/account/actions.ts passwordAction": { needs: "account", fields: { current: "wrong", ...NEW_PASSWORD } },
  "staff/account/actions.ts signOutAction": { needs: "account", endsSession: "here" },
  "staff/account/actions.ts signOutEverywhereAction": { needs: "account", endsSession: "here" },
  "staff/account/factor/actions.ts endFactorAction": { needs: "account", fields: { password: "wrong" } },
  "staff/account/factor/actions.ts renewCodesAction": { needs: "account", fields: { password: "wrong" } },
  "staff/account/factor/actions.ts setUpAction": { needs: "account", fields: { password: "wrong" } },
  "staff/accounts/actions.ts closeAction": {
    needs: "administer",
    thing: "account",
    fields: { disabled: "yes" },
    comes: ANY_ACCOUNT,
    endsSession: "elsewhere",
  },
  "staff/accounts/actions.ts inviteAction": {
    needs: "administer",
    fields: { name: "Новая Редакторка", email: "novaya@desk.example", role: "editor", lang: "ru" },
  },
  "staff/accounts/actions.ts linkForAction": { needs: "administer", thing: "account", comes: ANY_ACCOUNT },
  "staff/accounts/actions.ts roleAction": {
    needs: "administer",
    thing: "account",
    fields: { role: "admin" },
    comes: ANY_ACCOUNT,
  },
  "staff/changes/[seq]/actions.ts undoAction": {
    needs: "edit",
    thing: "change",
    fields: WHY,
    comes: { published: "written" },
  },
  "staff/drafts/[draft]/actions.ts takeUpAction": { needs: "edit", thing: "open draft", comes: TAKEN_UP },
  "staff/drafts/[draft]/review/actions.ts approveAction": {
    needs: "publish",
    thing: "draft in review",
    comes: SECOND_PAIR_OF_EYES,
  },
  "staff/drafts/[draft]/review/actions.ts moveAction": { needs: "edit", thing: "stale draft", comes: GOES_ON },
  "staff/drafts/[draft]/review/actions.ts planAction": {
    needs: "publish",
    thing: "draft in review",
    fields: { day: "2099-01-01", time: "09:00" },
    comes: SECOND_PAIR_OF_EYES,
  },
  "staff/drafts/[draft]/review/actions.ts publishAction": {
    needs: "publish",
    thing: "draft in review",
    comes: SECOND_PAIR_OF_EYES,
  },
  "staff/drafts/[draft]/review/actions.ts returnAction": {
    needs: "publish",
    thing: "draft in review",
    fields: { note: "Имя другое." },
    comes: GOES_ON,
  },
  "staff/drafts/[draft]/review/actions.ts submitAction": { needs: "edit", thing: "open draft", comes: GOES_ON },
  "staff/drafts/[draft]/review/actions.ts unplanAction": {
    needs: "publish",
    thing: "planned draft",
    comes: SECOND_PAIR_OF_EYES,
  },
  "staff/reports/actions.ts answerAction": {
    needs: "edit",
    thing: "report",
    fields: { state: "accepted" },
    comes: ANY_REPORT,
  },
  "staff/settings/actions.ts settingsAction": {
    needs: "administer",
    fields: { review: "two-people", factor: "publishers" },
  },
  "staff/setup/actions.ts beginAction": {
    needs: "administer",
    fields: { "name-ru": "Союз ремёсел", "short-ru": "Союз" },
  },
};
