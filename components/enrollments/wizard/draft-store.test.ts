import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Draft } from "./draft";
import { copyKey, readCopy } from "./draft-copy";
import { DraftStore } from "./draft-store";

const owner = "USR-1:ACC-1:PRG-1";
const draft: Draft = {
  id: "ENR-1",
  savedAt: "2026-05-01T10:00:00.000Z",
  holderId: "BUY-1",
  name: "Certificate",
  notes: "",
  answers: { a: "kept", b: "kept too" },
  orderingIds: ["a", "b"],
};

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    keys: () => [...items.keys()],
  };
}

let localStorage: ReturnType<typeof storage>;

beforeEach(() => {
  localStorage = storage();
  vi.stubGlobal("window", { localStorage });
  vi.useFakeTimers({ now: Date.parse("2026-05-01T11:00:00Z") });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

/** The page as it is after a reload. */
function reopened(saved: Draft | undefined = draft) {
  const store = new DraftStore(owner, saved);
  store.restore();
  return store;
}

describe("typing", () => {
  test("is in the browser's storage 300 ms after the last keystroke", () => {
    const store = reopened();
    store.type({ answers: { a: "typ" } });
    vi.advanceTimersByTime(299);
    expect(localStorage.keys()).toEqual([]);
    store.type({ answers: { a: "typed" } });
    vi.advanceTimersByTime(300);
    expect(reopened().get().typed.answers).toEqual({ a: "typed" });
  });

  test("is written at once when the page goes away", () => {
    const store = reopened();
    store.type({ answers: { a: "typed" }, notes: "Mind the gap" });
    store.write();
    expect(reopened().get().typed).toEqual({ answers: { a: "typed" }, notes: "Mind the gap" });
  });

  test("that takes an answer back does not bring it back after a reload", () => {
    const store = reopened();
    store.type({ answers: { a: undefined } });
    store.write();
    expect(reopened().get().typed.answers).toEqual({ a: null });
  });

  test("is seen neither by another person nor in another draft", () => {
    const store = reopened();
    store.type({ answers: { a: "typed" } });
    store.write();
    const stranger = new DraftStore("USR-2:ACC-1:PRG-1", draft);
    stranger.restore();
    expect(stranger.get().typed.answers).toEqual({});
    expect(reopened({ ...draft, id: "ENR-2" }).get().typed.answers).toEqual({});
  });

  test("starts the form again only where something was put back", () => {
    expect(reopened().get().generation).toBe(0);
    const store = reopened();
    store.type({ answers: { a: "typed" } });
    store.write();
    expect(reopened().get().generation).toBe(1);
  });
});

test("typing that comes before the copy is read joins it and wins", () => {
  const before = reopened();
  before.type({ answers: { a: "kept", b: "kept" } });
  before.write();
  const store = new DraftStore(owner, draft);
  store.type({ answers: { b: "early" } });
  store.write();
  expect(store.get().typed.answers).toEqual({ a: "kept", b: "early" });
  expect(reopened().get().typed.answers).toEqual({ a: "kept", b: "early" });
});

describe("saving", () => {
  test("clears what arrived and keeps what was typed meanwhile", () => {
    const store = reopened();
    store.type({ answers: { a: "first", b: "sent" } });
    const sent = store.get().typed;
    store.type({ answers: { a: "second" } });
    store.saved({ ...draft, savedAt: "2026-05-01T11:00:01.000Z" }, sent);
    expect(store.get().typed.answers).toEqual({ a: "second" });
    const again = reopened({ ...draft, savedAt: "2026-05-01T11:00:01.000Z" });
    expect(again.get().typed.answers).toEqual({ a: "second" });
  });

  test("leaves nothing behind when everything arrived", () => {
    const store = reopened();
    store.type({ answers: { a: "typed" }, name: "Named" });
    store.write();
    store.saved(draft, store.get().typed);
    expect(localStorage.keys()).toEqual([]);
  });

  test("for the first time moves the copy from the new draft to its id", () => {
    const store = new DraftStore(owner, undefined);
    store.type({ holderId: "BUY-1", notes: "kept" });
    store.write();
    expect(localStorage.keys()).toEqual([copyKey(owner, undefined)]);
    store.saved(draft, { holderId: "BUY-1", answers: {} });
    expect(localStorage.keys()).toEqual([copyKey(owner, draft.id)]);
    expect(reopened().get().typed).toEqual({ notes: "kept", answers: {} });
  });

  test("of a submitted draft leaves nothing, whatever is typed after it", () => {
    const store = reopened();
    store.type({ answers: { a: "typed" } });
    store.forget();
    store.type({ answers: { a: "late" } });
    vi.advanceTimersByTime(1000);
    store.write();
    expect(localStorage.keys()).toEqual([]);
  });
});

describe("a draft that was changed elsewhere", () => {
  const changed = { ...draft, savedAt: "2026-05-01T12:00:00.000Z" };

  function typedBefore() {
    const store = reopened();
    store.type({ answers: { a: "typed here" } });
    store.write();
  }

  test("before the typing takes it on top", () => {
    typedBefore();
    const store = reopened({ ...draft, savedAt: "2026-05-01T10:59:00.000Z" });
    expect(store.get().typed.answers).toEqual({ a: "typed here" });
  });

  test("after the typing wins, and the typing waits to be decided upon", () => {
    typedBefore();
    const store = reopened(changed);
    expect(store.get().typed.answers).toEqual({});
    expect(store.get().earlier?.answers).toEqual({ a: "typed here" });
  });

  test("doesn't lose the waiting typing to later keystrokes", () => {
    typedBefore();
    const store = reopened(changed);
    vi.setSystemTime(Date.parse("2026-05-01T13:00:00Z"));
    store.type({ answers: { b: "later" } });
    store.write();
    const again = reopened(changed);
    expect(again.get().typed.answers).toEqual({ b: "later" });
    expect(again.get().earlier?.answers).toEqual({ a: "typed here" });
  });

  test("takes the waiting typing below what was typed since, or drops it", () => {
    typedBefore();
    const store = reopened(changed);
    store.type({ answers: { b: "later" } });
    store.settleEarlier("use");
    expect(store.get().typed.answers).toEqual({ a: "typed here", b: "later" });
    expect(store.get().earlier).toBeUndefined();

    store.forget();
    typedBefore();
    const other = reopened(changed);
    other.settleEarlier("discard");
    expect(localStorage.keys()).toEqual([]);
  });
});

describe("a copy that can't be used", () => {
  const unreadable = [
    "{",
    "null",
    JSON.stringify({ version: 2, base: null, at: "2026-05-01T10:00:00Z", typed: { answers: {} } }),
    JSON.stringify({ version: 1, base: null, at: "2026-05-01T10:00:00Z", typed: { answers: 5 } }),
  ];
  test.each(unreadable)("is passed over: %s", (text) => {
    localStorage.setItem(copyKey(owner, draft.id), text);
    expect(readCopy(copyKey(owner, draft.id))).toBeUndefined();
    expect(reopened().get()).toMatchObject({ draft, generation: 0 });
  });

  test("doesn't stop the typing where storage is forbidden", () => {
    vi.stubGlobal("window", {
      get localStorage(): Storage {
        throw new Error("SecurityError");
      },
    });
    const store = reopened();
    store.type({ answers: { a: "typed" } });
    store.write();
    expect(store.get().typed.answers).toEqual({ a: "typed" });
  });
});
