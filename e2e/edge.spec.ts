import { PROXIES } from "./behind-proxy.ts";
import { expect, test } from "./fixtures.ts";

for (const [name, { isHere, stories }] of Object.entries(PROXIES)) {
  const told = isHere()
    ? `the stories of ${stories.join(", ")} run through ${name} too`
    : `${name} is not on this machine, so no story runs through it`;

  test(told, () => {
    const projects = test.info().config.projects.map((project) => project.name);
    expect(projects.includes(`behind ${name}`)).toBe(isHere());
  });
}
