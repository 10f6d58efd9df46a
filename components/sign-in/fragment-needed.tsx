/** Before the page's script runs, and for browsers that run none: only a script can read the link's secret. */
export function FragmentNeeded() {
  return (
    <>
      <p className="text-muted">Reading the link …</p>
      <noscript>
        <p className="max-w-measure">
          This page needs JavaScript, so that the secret of your link stays in your browser. Switch
          it on for this page, then open the link again.
        </p>
      </noscript>
    </>
  );
}
