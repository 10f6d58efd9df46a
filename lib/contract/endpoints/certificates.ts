import { z } from "zod";
import { Certificate, CertificateInput, CertificateUpdate, TerminateInput } from "../certificate";
import { type Endpoint, everyone, get, list, send, vendor } from "../endpoint";

const certificates = "/program/certificates";
const certificate = `${certificates}/{certificateId}`;

/** Certificates (contract §14). */
export const certificateEndpoints = {
  createCertificate: send("POST", certificates, {
    roles: ["Operations"],
    body: CertificateInput,
    result: Certificate,
    status: 201,
  }),
  listCertificates: list(certificates, Certificate),
  getCertificate: get(certificate, Certificate),
  updateCertificate: send("PUT", certificate, {
    roles: everyone,
    body: CertificateUpdate,
    result: Certificate,
  }),
  terminateCertificate: send("POST", `${certificate}/terminate`, {
    roles: vendor,
    body: TerminateInput,
    result: Certificate,
  }),
  renderCertificate: get(`${certificate}/render`, z.string(), "text"),
} as const satisfies Record<string, Endpoint>;
