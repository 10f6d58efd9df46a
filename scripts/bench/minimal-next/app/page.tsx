import { cookies } from "next/headers";

/** Rendered for each request, as every page of a signed-in person is. */
export default async function MinimalPage() {
  const { size } = await cookies();
  return <h1>{size} cookies</h1>;
}
