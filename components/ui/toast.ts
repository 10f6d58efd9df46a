export type ToastOptions = {
  /** Offers to take back what was just done. */
  onUndo?: () => void;
  /** A second, quieter line. */
  detail?: string;
};

export type ToastMessage = ToastOptions & { kind: "success" | "error"; text: string };

type Receiver = (message: ToastMessage) => void;

const waiting: ToastMessage[] = [];
let receive: Receiver | null = null;
let wake: (() => void) | null = null;

/** Says what was done ("Enrollment submitted") or why it was not. Needs a `ToastHost` on the page. */
export const toast = {
  success: (text: string, options: ToastOptions = {}) =>
    send({ kind: "success", text, ...options }),
  error: (text: string, options: ToastOptions = {}) => send({ kind: "error", text, ...options }),
};

/** The host is woken by the first toast, to fetch what shows it. */
export function onFirstToast(listener: () => void): () => void {
  wake = listener;
  if (waiting.length > 0) listener();
  return () => {
    wake = null;
  };
}

/** Whoever shows toasts takes those that came before it, then each new one. */
export function receiveToasts(receiver: Receiver): () => void {
  receive = receiver;
  for (const message of waiting.splice(0)) receiver(message);
  return () => {
    receive = null;
  };
}

function send(message: ToastMessage): void {
  if (receive) {
    receive(message);
    return;
  }
  waiting.push(message);
  wake?.();
}
