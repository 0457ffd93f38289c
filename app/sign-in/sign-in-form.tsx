"use client";
// In the browser, so that a refusal keeps what was typed; without scripts the server draws the same.

import { type ReactElement, useActionState } from "react";
import { type SignInState, signInAction } from "./actions.ts";

type Props = { words: Record<"email" | "password" | "submit" | "refused", string>; to: string };

export function SignInForm({ words, to }: Props): ReactElement {
  const [state, action] = useActionState<SignInState, FormData>(signInAction, { email: "", refused: false });
  return (
    <form action={action} className="grid gap-5" noValidate>
      {state.refused && (
        <p role="alert" className="border-[3px] border-err bg-err-tint px-4 py-3 font-semibold">
          {words.refused}
        </p>
      )}
      <input type="hidden" name="to" value={to} />
      <div>
        <label className="field-label" htmlFor="email">
          {words.email}
        </label>
        <input
          className="field"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={state.email}
          key={state.email}
        />
      </div>
      <div>
        <label className="field-label" htmlFor="password">
          {words.password}
        </label>
        <input className="field" id="password" name="password" type="password" autoComplete="current-password" />
      </div>
      <div>
        <button type="submit" className="button">
          {words.submit}
        </button>
      </div>
    </form>
  );
}
