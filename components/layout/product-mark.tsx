/** The portal's mark: a sheet with a seal, which together read as a P. */
export function ProductMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" className="fill-primary" />
      <path d="M9 8h4v17H9z" className="fill-on-primary" />
      <circle cx="18" cy="13.5" r="5.5" fill="none" strokeWidth="4" className="stroke-on-primary" />
    </svg>
  );
}
