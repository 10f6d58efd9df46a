import { openDoor } from "@/lib/portal/door";

export { openDoor as GET, openDoor as POST };
