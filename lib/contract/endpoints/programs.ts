import { act, type Endpoint, get, list, nothing, remove, send, vendor } from "../endpoint";
import { Program, ProgramInput, ProgramSettingsUpdate, ProgramUpdate } from "../program";

const programs = "/program/programs";
const program = `${programs}/{programId}`;

/** Programs, their settings and their publication (contract §8). */
export const programEndpoints = {
  createProgram: send("POST", programs, {
    roles: vendor,
    body: ProgramInput,
    result: Program,
    status: 201,
    part: "program",
  }),
  listPrograms: list(programs, Program),
  getProgram: get(program, Program),
  updateProgram: send("PUT", program, {
    roles: vendor,
    body: ProgramUpdate,
    result: Program,
    part: "program",
  }),
  deleteProgram: remove(program, vendor),
  updateProgramSettings: send("PUT", `${program}/settings`, {
    roles: vendor,
    body: ProgramSettingsUpdate,
    result: Program,
  }),
  publishProgram: act(`${program}/publish`, vendor, Program),
  unpublishProgram: act(`${program}/unpublish`, vendor, Program),
  getProgramIcon: get(`${program}/icon`, nothing, "file"),
} as const satisfies Record<string, Endpoint>;
