import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";

/** For direct clients only. */
export const bruecknerEdgeCompliance: DemoProgram = {
  id: "PRG-7745-8003",
  vendor: "brueckner",
  author: "jonas",
  createdDaysAgo: 830,
  publishedDaysAgo: 821,
  icon: icons.edgeCompliance,
  input: {
    name: "Edge Device Compliance",
    shortDescription:
      "Prove that your edge gateways are patched and monitored, and keep remote maintenance switched on.",
    website: "https://example.com/brueckner/edge-compliance",
    eligibility: { client: true, partner: false },
    applicableTo: "Buyer",
    longDescription: `<p>Plants with an <strong>Edge Gateway</strong> are maintained remotely. For the safety of both sides we ask operators to show once a year that their gateways are kept up to date.</p>
<h3>Requirements</h3>
<ul>
<li>Firmware no older than six months on every gateway.</li>
<li>Gateways in a network segment of their own.</li>
<li>A person who may approve remote sessions.</li>
</ul>
<p>Without an active certificate remote maintenance is switched off; visits on site are not affected.</p>`,
  },
  settings: {
    programEnrollment: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
  },
  products: ["PRD-7745-5002"],
  groups: [
    {
      name: "Gateways",
      label: "Your gateways",
      description: "You find these facts in the gateway console under Inventory.",
      ordering: [
        {
          externalId: "gateway_count",
          name: "Number of gateways",
          description: "All gateways of this buyer.",
          type: "SingleLineText",
          constraints: { required: true },
          options: { hintText: "A whole number.", pattern: "[1-9][0-9]{0,3}" },
        },
        {
          externalId: "firmware_version",
          name: "Oldest firmware version",
          description: "Of all gateways.",
          type: "DropDown",
          constraints: { required: true },
          options: {
            hintText: "Versions before 5.2 have to be updated first.",
            placeholderText: "Choose a version",
            optionsList: [
              { label: "5.2", value: "5.2" },
              { label: "5.3", value: "5.3" },
              { label: "5.4", value: "5.4" },
            ],
          },
        },
        {
          externalId: "inventory_export",
          name: "Inventory export",
          description: "Paste the export of the gateway console.",
          type: "DataObject",
          constraints: { required: false },
          options: { hintText: "XML, as exported.", objectType: "Xml" },
        },
        {
          externalId: "remote_approver",
          name: "E-mail address of the remote session approver",
          description: "Gets a request before every remote session.",
          type: "Email",
          constraints: { required: true },
          options: {
            hintText: "Somebody who is there during the plant's working hours.",
            defaultValue: "CurrentlySignedInUser",
          },
        },
      ],
      fulfillment: [
        {
          externalId: "scan_result",
          name: "Result of our scan",
          description: "We scan the gateways from outside before we decide.",
          type: "Choice",
          constraints: { required: true },
          options: {
            hintText: "As in the scan report.",
            optionsList: [
              { label: "No findings", value: "clean" },
              { label: "Minor findings", value: "minor" },
            ],
          },
        },
      ],
    },
  ],
  templates: {
    processing: {
      name: "Scan is running",
      content: `## We are scanning your gateways

We scan the {{ gateway_count }} gateways from outside within the next five working days. {{ remote_approver }} gets a notice before we start.`,
    },
    querying: {
      name: "Gateways to be updated",
      content: `## Some gateways need attention

See the remarks beside your answers. Update the gateways, correct the answers below and choose **Process**: we then scan again.`,
    },
    completed: {
      name: "Remote maintenance stays on",
      content: `## Remote maintenance stays on

Result of the scan: **{{ scan_result }}**. Thank you for keeping your {{ gateway_count }} gateways up to date.`,
    },
  },
  terms: [
    {
      name: "Remote maintenance conditions",
      description: "When we connect, who approves it, what is recorded.",
      variants: [
        {
          name: "Remote maintenance conditions",
          assetUrl: "https://example.com/brueckner/terms/remote-maintenance-en",
          languageCode: "en",
        },
        {
          name: "Bedingungen für die Fernwartung",
          assetUrl: "https://example.com/brueckner/terms/remote-maintenance-de",
          languageCode: "de",
        },
      ],
    },
  ],
};
