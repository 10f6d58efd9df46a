import { takeSso } from "@/lib/portal/sso-door";

export { takeSso as GET };
