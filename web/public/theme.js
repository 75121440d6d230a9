// Sets the theme before the first paint; src/lib/theme/theme.ts keeps it afterwards.
(() => {
  let choice = 'system';
  try {
    choice = localStorage.getItem('nest.theme') ?? 'system';
  } catch {}
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();
