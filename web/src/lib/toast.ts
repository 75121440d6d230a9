import type { ExternalToast, toast as Sonner } from 'sonner';

type DocumentSchema = 'success' | 'error' | 'info' | 'warning' | 'loading';
type Api = Pick<typeof Sonner, DocumentSchema | 'dismiss'>;

let api: Api | undefined;
let waiting: ((api: Api) => void)[] = [];
let serial = 0;
const listeners = new Set<() => void>();

function tell(call: (api: Api) => void): void {
  if (api) {
    call(api);
    return;
  }
  waiting.push(call);
  for (const listener of listeners) listener();
}

const shows =
  (kind: DocumentSchema) =>
  (message: string | undefined, options: ExternalToast = {}): string | number => {
    serial += 1;
    const { id = `nest-${serial}` } = options;
    tell((toast) => toast[kind](message, { ...options, id }));
    return id;
  };

/** Shows a message in the window's corner. The component is loaded with the first one. */
export const toast = {
  success: shows('success'),
  error: shows('error'),
  info: shows('info'),
  warning: shows('warning'),
  loading: shows('loading'),
  dismiss: (id: string | number) => tell((toast) => toast.dismiss(id)),
};

/** For the component: whether there has been any message. */
export const toastsNeeded = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isNeeded: () => api !== undefined || waiting.length > 0,
};

/** For the component, once rendered: delivers waiting and future messages. */
export function deliverToasts(to: Api): void {
  api = to;
  const calls = waiting;
  waiting = [];
  for (const call of calls) call(to);
}
