import type { DemoProgram } from "./demo-program";
import { bruecknerDeveloperNetwork } from "./programs/brueckner-developer-network";
import { bruecknerEdgeCompliance } from "./programs/brueckner-edge-compliance";
import { bruecknerManufacturingAlliance } from "./programs/brueckner-manufacturing-alliance";
import { bruecknerWartungspartner } from "./programs/brueckner-wartungspartner";
import { microsoftAiCloudPartner } from "./programs/microsoft-ai-cloud-partner";
import { microsoftCspCustomerAgreement } from "./programs/microsoft-csp-customer-agreement";
import { northlightAuthorisedPartner } from "./programs/northlight-authorised-partner";
import { northlightDetectionProvider } from "./programs/northlight-detection-provider";
import { northlightEarlyAccess } from "./programs/northlight-early-access";
import { northlightNonprofit } from "./programs/northlight-nonprofit";

/** The programs of the demo world, except the one of the certificate example. */
export const programs = {
  cloudPartner: microsoftAiCloudPartner,
  customerAgreement: microsoftCspCustomerAgreement,
  authorisedPartner: northlightAuthorisedPartner,
  nonprofit: northlightNonprofit,
  detectionProvider: northlightDetectionProvider,
  earlyAccess: northlightEarlyAccess,
  wartungspartner: bruecknerWartungspartner,
  developerNetwork: bruecknerDeveloperNetwork,
  edgeCompliance: bruecknerEdgeCompliance,
  manufacturingAlliance: bruecknerManufacturingAlliance,
} as const satisfies Record<string, DemoProgram>;

export type ProgramKey = keyof typeof programs;

export const allPrograms: readonly DemoProgram[] = Object.values(programs);
