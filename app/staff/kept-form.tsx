import { getTranslations } from "next-intl/server";
import type { ReactElement, ReactNode } from "react";
import { SendingForm, type SendingWords } from "./sending-form.tsx";

type Props = {
  address: string;
  /** What is to be done, where one address does several things. */
  act?: string;
  className?: string;
  /** The head of what is said when nothing was kept, where it is of its own. */
  title?: string;
  children: ReactNode;
};

/** A form of the desk out of which nothing typed is lost: not when its sender was signed out, nor when the record is closed. */
export async function KeptForm({ address, act, className, title, children }: Props): Promise<ReactElement> {
  return (
    <SendingForm address={address} className={className} words={await sendingWords(title)}>
      {act && <input type="hidden" name="act" value={act} />}
      {children}
    </SendingForm>
  );
}

export async function sendingWords(title?: string): Promise<SendingWords> {
  const t = await getTranslations("desk.sent");
  return { title: title ?? t("title"), offline: t("offline"), tooLarge: t("too-large"), unavailable: t("unavailable") };
}
