import { startSso } from "@/lib/portal/sso-door";

export { startSso as GET };
