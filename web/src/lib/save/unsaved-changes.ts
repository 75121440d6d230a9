let pending = 0;

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Tracks a write until the server has it; while one is pending, closing the tab asks for
 * confirmation.
 */
export async function whilePending<T>(write: Promise<T>): Promise<T> {
  pending += 1;
  if (pending === 1) window.addEventListener('beforeunload', askBeforeLeaving);
  try {
    return await write;
  } finally {
    pending -= 1;
    if (pending === 0) window.removeEventListener('beforeunload', askBeforeLeaving);
  }
}
