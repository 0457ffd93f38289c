"use client";
// In the browser, so that a wrong code keeps the new factor in sight; without scripts the server draws the same.

import { type ReactElement, useActionState } from "react";
import { ErrorSummary } from "@/components/form/error-summary.tsx";
import { setUpAction } from "./actions.ts";
import type { FactorState } from "./factor-state.ts";

type Words = Record<
  "errors" | "password" | "begin" | "scan" | "qr" | "byHand" | "codes" | "codesHint" | "code" | "codeHint" | "confirm",
  string
>;

export function SetUpForm({ words }: { words: Words }): ReactElement {
  const [{ sent, wrong, made }, action] = useActionState(setUpAction, NOTHING_MADE);
  const [name, label] = made ? (["code", words.code] as const) : (["password", words.password] as const);
  return (
    <form action={action} noValidate>
      {wrong && <ErrorSummary key={sent} title={words.errors} errors={[{ id: name, text: wrong }]} />}
      {made && <NewFactor made={made} words={words} />}
      <div className={wrong ? "field-frame field-frame-bad" : "field-frame"}>
        <label className="field-label" htmlFor={name}>
          {label}
        </label>
        {made && (
          <p className="field-hint" id="code-hint">
            {words.codeHint}
          </p>
        )}
        <input
          key={`${name} ${sent}`}
          className="field max-w-80"
          id={name}
          name={name}
          type={made ? "text" : "password"}
          autoComplete={made ? "one-time-code" : "current-password"}
          aria-describedby={made ? "code-hint" : undefined}
          aria-invalid={wrong ? true : undefined}
        />
      </div>
      <button type="submit" className="button">
        {made ? words.confirm : words.begin}
      </button>
    </form>
  );
}

const NOTHING_MADE: FactorState = { sent: 0, wrong: null, made: null };

function NewFactor({ made, words }: { made: NonNullable<FactorState["made"]>; words: Words }): ReactElement {
  const { qr, secret, recoveryCodes } = made;
  return (
    <>
      <p className="mb-3 max-w-[40em]">{words.scan}</p>
      {/* Dark squares on light, whatever the theme: cameras read no other. */}
      <svg
        role="img"
        aria-label={words.qr}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        className="mb-3 h-auto w-56"
        shapeRendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p className="mb-6">
        {words.byHand} <code className="data wrap-anywhere">{secret}</code>
      </p>
      <h2 className="font-semibold">{words.codes}</h2>
      <p className="field-hint max-w-[40em]">{words.codesHint}</p>
      <ul className="data mb-7 grid w-fit grid-cols-2 gap-x-8 gap-y-1 border-rule border-y py-3">
        {recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
