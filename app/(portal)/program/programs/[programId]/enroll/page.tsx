import type { Metadata } from "next";
import { type SearchParams, textParam } from "@/lib/portal/list-request";
import { loadEnrollView } from "./enroll-view";
import { WizardView } from "./wizard-view";

type Props = { params: Promise<{ programId: string }>; searchParams: SearchParams };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await load(props);
  return { title };
}

export default async function EnrollPage(props: Props) {
  return <WizardView view={await load(props)} />;
}

async function load({ params, searchParams }: Props) {
  const [{ programId }, { enrollment, step }] = await Promise.all([params, searchParams]);
  return loadEnrollView(programId, textParam(enrollment), textParam(step));
}
