import "server-only";
import { cache } from "react";
import { load, loadEvery } from "./load";

/** The buyers that the viewer may enrol. */
export const loadBuyers = cache(() => loadEvery((query) => load("listBuyers", { query })));

/** The licensees that the viewer may enrol. */
export const loadLicensees = cache(() => loadEvery((query) => load("listLicensees", { query })));

/** The viewer's colleagues, for the choice of an assignee. */
export const loadColleagues = cache(() => loadEvery((query) => load("listUsers", { query })));
