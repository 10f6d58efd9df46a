import { Banner } from "@/components/ui/banner";

type Kind =
  | "password-changed"
  | "invitation-accepted"
  | "sso-denied"
  | "sso-failed"
  | "sso-stranger"
  | "sso-unreachable";

type Props = { notice: { kind: Kind; account?: string } };

/** What was just done or tried elsewhere, and what comes next. */
export function NoticeBanner({ notice: { kind, account } }: Props) {
  if (kind === "invitation-accepted") {
    return (
      <Banner tone="success" title={`You have joined ${account ?? "the account"}`}>
        Sign in to go there.
      </Banner>
    );
  }
  const { tone, title, text } = notices[kind];
  return (
    <Banner tone={tone} title={title}>
      {text}
    </Banner>
  );
}

type Words = { tone: "success" | "warning" | "danger"; title: string; text: string };

const notices: Record<Exclude<Kind, "invitation-accepted">, Words> = {
  "password-changed": {
    tone: "success",
    title: "Your password is changed",
    text: "Everybody who was signed in with the old one is signed out. Sign in with the new one.",
  },
  "sso-denied": {
    tone: "warning",
    title: "You didn't sign in there",
    text: "The sign-in with your company account was given up. Try again, or choose another way.",
  },
  "sso-failed": {
    tone: "danger",
    title: "That sign-in didn't work",
    text: "What came back from your company account doesn't belong to a sign-in begun in this browser in the last ten minutes. Begin again.",
  },
  "sso-stranger": {
    tone: "danger",
    title: "Your company account opens nothing here yet",
    text: "It worked, but none of its groups belongs to an account of this portal. Ask your administrator for the right group or an invitation.",
  },
  "sso-unreachable": {
    tone: "danger",
    title: "Your company's sign-in doesn't answer",
    text: "Try again in a moment, or choose another way to sign in.",
  },
};
