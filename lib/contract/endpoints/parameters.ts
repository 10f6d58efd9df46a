import { type Endpoint, get, list, remove, send, vendor } from "../endpoint";
import { ParameterGroup, ParameterGroupInput, ParameterGroupUpdate } from "../group";
import { Parameter, ParameterInput, ParameterUpdate } from "../parameter";
import { Template, TemplateInput, TemplateUpdate } from "../template";

const program = "/program/programs/{programId}";
const groups = `${program}/parameter-groups`;
const parameters = `${program}/parameters`;
const templates = `${program}/templates`;

/** Parameter groups, parameters and templates of a program (contract §9-§11). */
export const parameterEndpoints = {
  createParameterGroup: send("POST", groups, {
    roles: vendor,
    body: ParameterGroupInput,
    result: ParameterGroup,
    status: 201,
  }),
  listParameterGroups: list(groups, ParameterGroup),
  getParameterGroup: get(`${groups}/{groupId}`, ParameterGroup),
  updateParameterGroup: send("PUT", `${groups}/{groupId}`, {
    roles: vendor,
    body: ParameterGroupUpdate,
    result: ParameterGroup,
  }),
  deleteParameterGroup: remove(`${groups}/{groupId}`, vendor),

  createParameter: send("POST", parameters, {
    roles: vendor,
    body: ParameterInput,
    result: Parameter,
    status: 201,
  }),
  listParameters: list(parameters, Parameter),
  getParameter: get(`${parameters}/{parameterId}`, Parameter),
  updateParameter: send("PUT", `${parameters}/{parameterId}`, {
    roles: vendor,
    body: ParameterUpdate,
    result: Parameter,
  }),
  deleteParameter: remove(`${parameters}/{parameterId}`, vendor),

  createTemplate: send("POST", templates, {
    roles: vendor,
    body: TemplateInput,
    result: Template,
    status: 201,
  }),
  listTemplates: list(templates, Template),
  getTemplate: get(`${templates}/{templateId}`, Template),
  updateTemplate: send("PUT", `${templates}/{templateId}`, {
    roles: vendor,
    body: TemplateUpdate,
    result: Template,
  }),
  deleteTemplate: remove(`${templates}/{templateId}`, vendor),
} as const satisfies Record<string, Endpoint>;
