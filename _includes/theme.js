// Applies the chosen colour scheme before anything is painted, and shows the button that chooses it. Without scripts,
// and until somebody chooses, the system decides.
(() => {
  const root = document.documentElement;
  // Set here, the button has its place before the text below it is laid out, so nothing moves when it appears.
  root.dataset.script = "";
  const isSystemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : isSystemDark.matches);
  // Another site on the same host, or an older version of this one, may have stored any word under this name.
  const choose = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  // A browser that stores nothing for a site throws instead.
  try {
    choose(localStorage.getItem("theme"));
  } catch {}
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".theme");
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      const isSystems = isDark() !== isSystemDark.matches;
      choose(isSystems ? "" : isDark() ? "light" : "dark");
      try {
        localStorage.setItem("theme", root.dataset.theme ?? "");
      } catch {}
      show();
    });
    isSystemDark.addEventListener("change", show);
    show();
  });
})();
