import { expect, test } from "./fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const CHARTER = "/organisations/obshchestvennyy-fond-khartiya-za-prava-cheloveka";
const today = (): string =>
  new Intl.DateTimeFormat("ru-RU", {
    timeZone: "Asia/Almaty",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }).format();

for (const [what, way, begins, address] of [
  [
    "an organisation",
    ["Общественный фонд «Хартия за права человека»"],
    "Общественный фонд «Хартия за права человека» : запись об организации, редакция 1",
    CHARTER,
  ],
  ["a quote", ["Ссылка"], / : (прямая речь|пересказ источника), .+, по: .+, редакция 1$/, "/quotes/\\d+"],
  [
    "an event",
    ["Заседание организационного комитета Народной коалиции"],
    /^.+ : запись о событии, .+, редакция 1/,
    "/events/[a-z0-9-]+",
  ],
] as const) {
  test(`from the timeline to a correct citation of ${what} in the clipboard it takes two clicks`, async ({
    page,
    site,
  }) => {
    let clicks = 0;
    const click = async (name: string): Promise<void> => {
      const main = page.getByRole("main");
      await main
        .getByRole("link", { name })
        .or(main.getByRole("button", { name, exact: true }))
        .first()
        .click();
      clicks += 1;
    };
    await page.goto("/ru");
    for (const name of way) await click(name);
    await click("Копировать");
    await expect(page.getByText("Скопировано")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const ends = `// Хроника коалиции, ${new Date().getFullYear()}. URL: `;
    const [entry = "", rest = ""] = copied.split(` ${ends}`);
    expect(entry).toMatch(begins);
    expect(rest).toMatch(new RegExp(`^${site}/ru${address}@1 \\(дата обращения: ${today()}\\)[.]$`));
    expect(clicks).toBeLessThanOrEqual(3);
  });
}

for (const [locale, heading] of [
  ["ru", "Процитировать запись"],
  ["kk", "Жазбадан дәйексөз келтіру"],
  ["en", "Cite this entry"],
] as const) {
  test(`a quote is cited in six forms, and its version's address leads to it, in ${locale}`, async ({
    page,
    site,
    addresses,
  }) => {
    await page.goto(`/${locale}${addresses.quote}`);
    const box = page.getByRole("region", { name: heading });
    const forms = box.getByRole("group");
    await expect(forms).toHaveCount(6);
    for (const form of ["APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"]) {
      await box.getByText(form, { exact: true }).click();
      await expect(box.getByRole("button")).toHaveCount(1);
      await expect(box).toContainText(`${site}/${locale}${addresses.quote}@1`);
    }
    const answer = await page.goto(`/${locale}${addresses.quote}@1`);
    expect(answer?.status()).toBe(200);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the citation with today's date is there to be selected, and no button that would do nothing", async ({
    page,
    addresses,
  }) => {
    await page.goto(`/ru${addresses.event}`);
    const box = page.getByRole("region", { name: "Процитировать запись" });
    await expect(box).toContainText(`(дата обращения: ${today()}).`);
    await expect(box.getByRole("button")).toHaveCount(0);
    await box.getByText("RIS", { exact: true }).click();
    await expect(box).toContainText("TY - ELEC");
  });
});

test("a direct quote leads to its place in the publication; a paraphrase has none", async ({ page }) => {
  await page.goto("/ru/quotes/4");
  const place = page.getByRole("link", { name: "Открыть это место в публикации" });
  const href = decodeURIComponent((await place.getAttribute("href")) ?? "");
  expect(href).toBe(
    "https://ktk.kz/ru/newsfeed/article/2022/10/19/225492#:~:text=Я занимаюсь защитой прав,по защите прав человека",
  );
  await page.goto("/ru/quotes/2");
  await expect(place).toHaveCount(0);
});

test("an entry is shared by plain links that name nothing but its address and title", async ({ page, site }) => {
  await page.goto(`/en${CHARTER}`);
  const share = page.getByRole("region", { name: "Share" });
  const address = encodeURIComponent(`${site}/en${CHARTER}`);
  for (const [name, host] of [
    ["Telegram", "https://t.me/share/url"],
    ["WhatsApp", "https://wa.me/"],
    ["E-mail", "mailto:"],
  ] as const) {
    const link = share.getByRole("link", { name });
    await expect(link).toHaveAttribute("href", new RegExp(`^${host.replace(/[/.?]/g, "\\$&")}.*${address}`));
    await expect(link).toHaveAttribute("rel", /noreferrer/);
  }
});
