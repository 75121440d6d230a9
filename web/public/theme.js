// Sets the theme before the first paint; platform/theme/theme.ts keeps it thereafter.
(() => {
  let choice = 'system';
  try {
    choice = localStorage.getItem('nest.theme') ?? 'system';
  } catch {}
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();
