import { Banner } from "@/components/ui/banner";

type Props = { kind: "password-changed" | "invitation-accepted"; account?: string };

/** What was just done elsewhere, and that signing in is what comes next. */
export function NoticeBanner({ kind, account }: Props) {
  if (kind === "password-changed") {
    return (
      <Banner tone="success" title="Your password is changed">
        Everybody who was signed in with the old one is signed out. Sign in with the new one.
      </Banner>
    );
  }
  return (
    <Banner tone="success" title={`You have joined ${account ?? "the account"}`}>
      Sign in to go there.
    </Banner>
  );
}
