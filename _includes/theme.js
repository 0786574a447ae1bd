// Puts the chosen scheme in force before anything is painted, and shows the button that chooses. Without script, and
// until somebody chooses, the system decides.
(() => {
  const root = document.documentElement;
  // Said here, the button has its place before the text below it has; nothing moves when it is ready.
  root.dataset.script = "";
  const isSystemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : isSystemDark.matches);
  // What another site at the same host has kept under this name, or an older one here, may be any word.
  const choose = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  // A browser that keeps nothing for a site throws instead.
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
