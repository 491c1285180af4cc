// Before the first paint: a theme that was chosen must not flash in the other one.
try {
  const theme = localStorage.getItem('liftoff.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's theme holds.
}
