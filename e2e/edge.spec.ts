import { nginxIsHere } from "../deploy/nginx.testing.ts";
import { STORIES_BEHIND_NGINX } from "./behind-nginx.ts";
import { expect, test } from "./fixtures.ts";

const isHere = nginxIsHere();
const told = isHere
  ? `the stories of ${STORIES_BEHIND_NGINX.join(", ")} run through nginx too`
  : "nginx is not on this machine, so no story runs through it";

test(told, () => {
  const projects = test.info().config.projects.map(({ name }) => name);
  expect(projects.includes("behind nginx")).toBe(isHere);
});
