import './lib/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadConfig } from './lib/firebase/config.ts';
import { onEmulators, startServices } from './lib/firebase/services.ts';
import { countReads } from './lib/live/reads.ts';
import { prepareForMember } from './lib/session/firebase-sources.ts';
import { hasSessionHint } from './lib/session/session-hint.ts';
import './styles.css';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no #root');
const root = createRoot(container);

loadConfig()
  .then(async (config) => {
    if (config.emulators) {
      const { closeChannelsOnPagehide } = await import('./lib/firebase/close-channels.ts');
      closeChannelsOnPagehide();
    }
    await startServices(config);
    if (onEmulators()) countReads();
    if (hasSessionHint()) prepareForMember();
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  })
  .catch((error: Error) => {
    root.render(
      <main className="grid min-h-dvh place-content-center gap-2 p-6 text-center">
        <h1 className="text-base font-semibold">Nest could not start</h1>
        <p className="text-ink-2">
          {error.message}. Check your connection and load this page again.
        </p>
      </main>,
    );
  });
