import { type Endpoint, everyone, get, remove, send } from "../endpoint";
import { DemoPeople, NewSession, Session, SessionInput, SessionSwitchInput } from "../session";

/** Signing in: beside the Program API, for portals (decision 004). */
export const sessionEndpoints = {
  createSession: send("POST", "/accounts/sessions", {
    roles: ["Anyone"],
    body: SessionInput,
    result: NewSession,
    status: 201,
  }),
  getSession: get("/accounts/sessions/current", Session),
  switchSession: send("PUT", "/accounts/sessions/current", {
    roles: everyone,
    body: SessionSwitchInput,
    result: Session,
  }),
  deleteSession: remove("/accounts/sessions/current", everyone),
  listDemoPeople: { ...get("/accounts/demo-people", DemoPeople), roles: ["Anyone"] },
} as const satisfies Record<string, Endpoint>;
