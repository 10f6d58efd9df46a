import type { Metadata } from "next";
import { ApiReference } from "@/components/docs/api-reference";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "API reference" };

export default function ApiReferencePage() {
  return (
    <div className="space-y-6">
      <PageHeader
        name="API reference"
        description={
          <>
            Every operation that your own programs can call with an API token, as an{" "}
            <a href="/public/v1/openapi.json" className="text-primary underline">
              OpenAPI 3.1 document
            </a>{" "}
            to read and to try.
          </>
        }
        back={{ href: "/settings", label: "Settings" }}
      />
      <ApiReference url="/public/v1/openapi.json" />
    </div>
  );
}
