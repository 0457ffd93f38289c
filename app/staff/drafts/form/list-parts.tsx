import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/icon.tsx";
import { fieldId } from "@/lib/drafts/field-id.ts";
import { fieldName } from "@/lib/form-content.ts";
import { type FormView, itemsAt } from "./form-view.ts";

type ListName = "quotes" | "names" | "texts" | "agenda" | "translations" | "citations";

type Props = {
  form: FormView;
  path: string;
  list: ListName;
  /** Whether the order is a fact, and can be changed. */
  ordered?: boolean;
  children: (path: string, index: number) => ReactNode;
};

/** A list that grows and shrinks by buttons which the server understands too. Each item is a card with its number. */
export function ListParts({ form, path, list, ordered = false, children }: Props): ReactNode {
  const t = useTranslations("desk.drafts.list");
  const items = itemsAt(form, path);
  return (
    <div className="clear-both" id={fieldId(path)}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would float its legend over the buttons.
        <div
          key={item.key}
          className="form-card"
          role="group"
          aria-labelledby={`${fieldId(item.path)}-head`}
          id={fieldId(item.path)}
        >
          <input type="hidden" name={fieldName(`${item.path}.key`)} value={item.key} />
          <div className="form-card-head">
            <p className="h4" id={`${fieldId(item.path)}-head`}>
              {t(`${list}.item`, { n: index + 1 })}
            </p>
            <div className="flex gap-1">
              {ordered && index > 0 && (
                <ItemButton step={`up:${path}:${index}`} text={t("up")} item={t(`${list}.item`, { n: index + 1 })} />
              )}
              {ordered && index < items.length - 1 && (
                <ItemButton
                  step={`down:${path}:${index}`}
                  text={t("down")}
                  item={t(`${list}.item`, { n: index + 1 })}
                />
              )}
              <ItemButton
                step={`remove:${path}:${index}`}
                text={t("remove")}
                item={t(`${list}.item`, { n: index + 1 })}
              />
            </div>
          </div>
          <div className="form-card-body">{children(item.path, index)}</div>
        </div>
      ))}
      <button
        id={`${fieldId(path)}-add`}
        type="submit"
        name="intent"
        value={`add:${path}`}
        className="button button-secondary mb-6"
      >
        <Icon name="plus" />
        {t(`${list}.add`)}
      </button>
    </div>
  );
}

function ItemButton({ step, text, item }: { step: string; text: string; item: string }): ReactNode {
  return (
    <button type="submit" name="intent" value={step} className="button button-plain button-small">
      {text}
      <span className="sr-only"> {item}</span>
    </button>
  );
}
