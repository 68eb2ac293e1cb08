// Runs before the first paint: the look chosen on this machine. Without script the style sheet follows the system.
(() => {
  const look = document.documentElement;
  const read = key => { try { return localStorage.getItem("bihuan-" + key); } catch { return null; } };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const theme = read("theme") ?? "auto";
    look.dataset.bsTheme = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    look.dataset.density = read("density") ?? "normal";
  };
  apply();
  dark.addEventListener("change", apply);
  addEventListener("bihuan:look", apply);
})();
