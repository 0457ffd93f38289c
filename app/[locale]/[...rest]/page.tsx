import { notFound } from "next/navigation";

/** An address that no other page of the language knows. */
export default function UnknownPage(): never {
  notFound();
}
