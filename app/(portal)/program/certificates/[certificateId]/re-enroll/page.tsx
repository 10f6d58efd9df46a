import type { Metadata } from "next";
import { WizardView } from "@/app/(portal)/program/programs/[programId]/enroll/wizard-view";
import { type SearchParams, textParam } from "@/lib/portal/list-request";
import { loadReEnrollView } from "./re-enroll-view";

type Props = { params: Promise<{ certificateId: string }>; searchParams: SearchParams };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await load(props);
  return { title };
}

export default async function ReEnrollPage(props: Props) {
  return <WizardView view={await load(props)} />;
}

async function load({ params, searchParams }: Props) {
  const [{ certificateId }, { enrollment, step }] = await Promise.all([params, searchParams]);
  return loadReEnrollView(certificateId, textParam(enrollment), textParam(step));
}
