import type { AccountKey } from "./accounts";

type DemoProduct = {
  id: string;
  vendor: AccountKey;
  name: string;
  status: "Published" | "Unpublished" | "Pending";
  externalIds: Record<string, string>;
};

/** The products that the demo programs gate; those of the certificate example come with it. */
export const products: readonly DemoProduct[] = [
  product("PRD-1111-1111", "microsoft", "Microsoft Office 365 NCE"),
  product("PRD-1111-1112", "microsoft", "Microsoft Azure plan", "MS-AZR-0145"),
  product("PRD-1111-1113", "microsoft", "Microsoft Dynamics 365", "MS-D365-0007"),
  product("PRD-1111-1114", "microsoft", "Microsoft Copilot for Business", "MS-COP-0001"),
  product("PRD-6120-4001", "northlight", "Northlight Endpoint Protect", "NL-EP-200"),
  product("PRD-6120-4002", "northlight", "Northlight Identity Shield", "NL-IS-110"),
  product("PRD-6120-4003", "northlight", "Northlight Log Archive"),
  product("PRD-6120-4004", "northlight", "Northlight Detect and Respond 24×7", "NL-MDR-247"),
  product("PRD-7745-5001", "brueckner", "Brückner Leitstand 8", "BR-LS-8"),
  product("PRD-7745-5002", "brueckner", "Brückner Edge Gateway OS", "BR-EG-OS"),
  product("PRD-7745-5003", "brueckner", "Brückner Ersatzteilportal"),
];

function product(id: string, vendor: AccountKey, name: string, operations?: string): DemoProduct {
  const externalIds: Record<string, string> = operations ? { operations } : {};
  return { id, vendor, name, status: "Published", externalIds };
}
