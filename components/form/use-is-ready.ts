import { useSyncExternalStore } from "react";

/** Whether the page's script runs: until then a press of a button would send the form as the browser knows to. */
export function useIsReady() {
  return useSyncExternalStore(never, yes, no);
}

function never() {
  return no;
}

function yes() {
  return true;
}

function no() {
  return false;
}
