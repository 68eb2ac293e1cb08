// Copies what the pages load from node_modules to wwwroot/lib: only the files that are served.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

const served = [
  "@tabler/core/dist/css/tabler.min.css",
  "@tabler/core/dist/js/tabler.min.js",
  "@tabler/icons-webfont/dist/tabler-icons.min.css",
  "@tabler/icons-webfont/dist/fonts/tabler-icons.woff2",
  "echarts/dist/echarts.min.js",
  "htmx.org/dist/htmx.min.js",
];

rmSync("wwwroot/lib", { recursive: true, force: true });
for (const file of served) {
  const target = join("wwwroot/lib", file.replace("/dist/", "/"));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join("node_modules", file), target);
}
